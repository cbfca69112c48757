package org.pccd.evaluation.internal;

import java.util.Optional;
import org.pccd.core.PccdException;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.crystal.matching.Prepared;
import org.pccd.crystal.matching.StructureMatcher;
import org.pccd.evaluation.Nearest;

/** A structure that may be the nearest one; what comparisons need is worked out when it is first needed. */
public final class Candidate {
    private final String id;
    private final int row;
    private final Structure structure;
    private final Composition composition;
    private final String formula;
    private RadialFingerprint fingerprint;
    private Prepared prepared;

    public Candidate(String id, int row, Structure structure) {
        this.id = id;
        this.row = row;
        this.structure = structure;
        this.composition = structure.composition();
        this.formula = composition.reducedFormula();
    }

    public String formula() {
        return formula;
    }

    /** What they have in common where the sample is the same structure as this; else empty. */
    public Optional<Nearest> match(Candidate sample, StructureMatcher matcher) {
        try {
            if (!matcher.fits(prepared(matcher), sample.prepared(matcher))) {
                return Optional.empty();
            }
            return matcher.match(prepared, sample.prepared)
                    .map(m -> nearest(sample, Nearest.Relation.SAME_STRUCTURE, m.rms()));
        } catch (PccdException e) {
            // One with too many sites to be compared is no match; its fingerprint still tells.
            return Optional.empty();
        }
    }

    public Nearest compare(Candidate sample, Nearest.Relation relation) {
        return nearest(sample, relation, null);
    }

    private Nearest nearest(Candidate sample, Nearest.Relation relation, Double rms) {
        return new Nearest(
                id,
                row,
                formula,
                relation,
                rms,
                difference(composition, sample.composition),
                fingerprint().distance(sample.fingerprint()));
    }

    private Prepared prepared(StructureMatcher matcher) {
        if (prepared == null) {
            prepared = matcher.prepare(structure);
        }
        return prepared;
    }

    private RadialFingerprint fingerprint() {
        if (fingerprint == null) {
            fingerprint = new RadialFingerprint(structure);
        }
        return fingerprint;
    }

    static double difference(Composition a, Composition b) {
        double sum = 0;
        for (Element e : Element.values()) {
            sum += Math.abs(a.amount(e) / a.atoms() - b.amount(e) / b.atoms());
        }
        return sum / 2;
    }
}
