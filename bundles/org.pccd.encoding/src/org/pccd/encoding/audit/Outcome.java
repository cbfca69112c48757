package org.pccd.encoding.audit;

import java.util.List;
import java.util.Optional;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.crystal.matching.SiteMatching;
import org.pccd.encoding.Decoded;

/**
 * What came back of one structure at one noise.
 *
 * @param refusal code of the decoder's failure, null where it gave a structure
 * @param displacement largest displacement of a site in Å, NaN where sites cannot be paired
 */
record Outcome(
        String refusal, boolean siteCounts, boolean cell, boolean positions, boolean species, double displacement) {

    static Outcome of(Structure original, Decoded decoded, AuditSettings settings) {
        return switch (decoded) {
            case Decoded.Failure f -> new Outcome(f.code(), false, false, false, false, Double.NaN);
            case Decoded.Success s -> compare(original, s.structure(), settings);
        };
    }

    private static Outcome compare(Structure original, Structure back, AuditSettings settings) {
        Optional<SiteMatching.Match> match = SiteMatching.best(original, back);
        double displacement = match.isPresent() ? match.get().max() : Double.NaN;
        return new Outcome(
                null,
                counts(original).equals(counts(back)),
                cell(original, back, settings),
                displacement <= settings.positionTolerance(),
                original.elements().equals(back.elements()),
                displacement);
    }

    boolean decoded() {
        return refusal == null;
    }

    boolean everything() {
        return siteCounts && cell && positions && species;
    }

    /** The first reason why not everything came back. */
    String reason() {
        if (refusal != null) {
            return refusal;
        }
        if (!species) {
            return "audit.species";
        }
        return !siteCounts ? "audit.site-counts" : !cell ? "audit.cell" : "audit.positions";
    }

    private static List<Long> counts(Structure structure) {
        return structure.elements().stream()
                .map((Element e) ->
                        structure.sites().stream().filter(s -> s.element() == e).count())
                .toList();
    }

    private static boolean cell(Structure original, Structure back, AuditSettings settings) {
        return within(original.lattice().lengths(), back.lattice().lengths(), settings.lengthTolerance())
                && within(original.lattice().angles(), back.lattice().angles(), settings.angleTolerance());
    }

    private static boolean within(double[] a, double[] b, double tolerance) {
        for (int i = 0; i < a.length; i++) {
            if (!(Math.abs(a[i] - b[i]) <= tolerance)) {
                return false;
            }
        }
        return true;
    }
}
