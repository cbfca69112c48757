package org.pccd.evaluation.internal;

import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.evaluation.Verdict;

/** Every coordinate is a number. (A lattice of anything else cannot be made.) */
final class FiniteNumbers implements StructureRule {
    @Override
    public Verdict check(Structure structure) {
        for (int i = 0; i < structure.sites().size(); i++) {
            Site site = structure.sites().get(i);
            for (double f : site.fractional()) {
                if (!Double.isFinite(f)) {
                    return Verdict.failed(
                            "structure.not-finite",
                            "Site " + (i + 1) + " (" + site.element().symbol() + ") has the coordinate " + f + ".");
                }
            }
        }
        return Verdict.PASSED;
    }
}
