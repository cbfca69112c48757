package org.pccd.evaluation.internal;

import java.util.Locale;
import org.pccd.crystal.PeriodicDistances;
import org.pccd.crystal.Structure;
import org.pccd.evaluation.Verdict;

/** No two sites, periodic images included, are closer than {@value #MINIMUM} Å. */
final class SiteDistances implements StructureRule {
    static final double MINIMUM = 0.5;

    @Override
    public Verdict check(Structure structure) {
        PeriodicDistances.Shortest shortest = PeriodicDistances.shortest(structure);
        if (shortest.distance() >= MINIMUM) {
            return Verdict.PASSED;
        }
        return Verdict.failed(
                "structure.distance",
                String.format(
                        Locale.ROOT,
                        "Sites %d and %d are %.3f Å apart, expected at least %s Å.",
                        shortest.first() + 1,
                        shortest.second() + 1,
                        shortest.distance(),
                        MINIMUM));
    }
}
