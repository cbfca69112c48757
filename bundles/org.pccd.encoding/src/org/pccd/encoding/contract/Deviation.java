package org.pccd.encoding.contract;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pccd.crystal.Element;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;
import org.pccd.crystal.matching.SiteMatching;
import org.pccd.encoding.Encoder.Contract.Tolerance;

/**
 * By how much a structure that came back differs from the one that was encoded.
 *
 * @param lengths largest difference of a, b, c in Å
 * @param angles largest difference of alpha, beta, gamma in degrees
 * @param positions largest displacement of a site in Å; NaN where species or their numbers of sites differ
 */
record Deviation(double lengths, double angles, double positions) {
    static Deviation between(Structure original, Structure back) {
        Optional<SiteMatching.Match> match = SiteMatching.best(original, back);
        return new Deviation(
                largest(original.lattice().lengths(), back.lattice().lengths()),
                largest(original.lattice().angles(), back.lattice().angles()),
                match.map(SiteMatching.Match::max).orElse(Double.NaN));
    }

    boolean within(Tolerance tolerance) {
        return lengths <= tolerance.lengths() && angles <= tolerance.angles() && positions <= tolerance.positions();
    }

    /** The structure with each element in the place of those that read back as it. */
    static Structure renamed(Structure structure, Map<Element, Element> aliases) {
        if (aliases.isEmpty()) {
            return structure;
        }
        return new Structure(
                structure.lattice(),
                structure.sites().stream()
                        .map(s -> new Site(
                                s.species().stream()
                                        .map(k -> new Species(
                                                aliases.getOrDefault(k.element(), k.element()),
                                                k.oxidation(),
                                                k.occupancy()))
                                        .toList(),
                                s.x(),
                                s.y(),
                                s.z()))
                        .toList());
    }

    @Override
    public String toString() {
        return Double.isNaN(positions)
                ? "other species or numbers of sites"
                : String.format(
                        Locale.ROOT,
                        "lengths off by %.2g Å, angles by %.2g°, sites by %.2g Å",
                        lengths,
                        angles,
                        positions);
    }

    private static double largest(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }
}
