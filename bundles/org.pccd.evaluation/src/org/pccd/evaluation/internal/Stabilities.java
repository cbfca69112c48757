package org.pccd.evaluation.internal;

import java.util.List;
import org.pccd.energy.hull.ConvexHull;
import org.pccd.energy.hull.EnergyEntry;
import org.pccd.energy.hull.EnergyQuantity;
import org.pccd.energy.hull.EnergyScale;
import org.pccd.energy.hull.HullException;
import org.pccd.energy.hull.HullPoint;
import org.pccd.energy.hull.ReferenceSet;
import org.pccd.energy.hull.Stability;
import org.pccd.evaluation.Sample;
import org.pccd.evaluation.SampleStability;

/** Makes records of relaxed samples and the hull below them. */
final class Stabilities {
    private final EnergyScale scale;
    private final ConvexHull hull;

    /** @param references null where there is no phase at all */
    Stabilities(String method, ReferenceSet references) {
        scale = new EnergyScale(method, EnergyQuantity.TOTAL);
        hull = references == null ? null : new ConvexHull(references);
    }

    /** What a filter says. */
    static SampleStability filtered(String outcome, String message) {
        return new SampleStability(
                outcome, message, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }

    SampleStability of(RelaxedLine line, Sample sample) {
        if (line.energy() == null) {
            String code = "relax." + line.outcome();
            return record(line, null, null, null, null, code, "It has no energy: " + line.message());
        }
        if (hull == null) {
            String code = HullException.Reason.MISSING_REFERENCE.code();
            return record(line, null, null, null, null, code, "There are no references at all");
        }
        Stability s =
                hull.stability(EnergyEntry.of(sample.name(), sample.structure().composition(), line.energy(), scale));
        if (s.refused()) {
            return record(
                    line,
                    null,
                    null,
                    null,
                    null,
                    s.problem().code(),
                    s.problem().message());
        }
        return record(
                line,
                s.formationEnergy(),
                s.point().energyPerAtom(),
                s.aboveHull(),
                s.point().products().stream().map(Stabilities::product).toList(),
                null,
                null);
    }

    private static SampleStability.Product product(HullPoint.Product p) {
        return new SampleStability.Product(
                p.entry().id(), p.entry().composition().reducedFormula(), p.fraction());
    }

    private static SampleStability record(
            RelaxedLine line,
            Double formation,
            Double hullEnergy,
            Double above,
            List<SampleStability.Product> products,
            String fault,
            String message) {
        return new SampleStability(
                line.outcome(),
                line.message(),
                line.cif() == null ? null : line.key(),
                line.startEnergy(),
                line.energy(),
                line.largestForce(),
                line.steps(),
                line.volumeRatio(),
                line.seconds(),
                line.rmsd(),
                line.spaceGroup(),
                formation,
                hullEnergy,
                above,
                products,
                fault,
                message);
    }
}
