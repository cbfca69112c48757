package org.pccd.evaluation.internal;

import java.util.List;
import org.pccd.core.Progress;
import org.pccd.evaluation.Sample;
import org.pccd.evaluation.SpaceGroupFinder;

/** What stands for a structure when it is compared: reduced composition and space group. */
record Keys(String formula, int spaceGroup) {
    static final String SIMPLIFICATION = "Two structures count as the same where reduced composition and space group "
            + "(symprec " + SpaceGroupFinder.SYMPREC + " Å) agree: a simplification that joins different structures of "
            + "one composition and symmetry, and separates one structure whose distortion changes its space group.";

    static final String SOURCE = "Zeni et al. (MatterGen), Nature 639, 624 (2025), doi:10.1038/s41586-025-08628-5, "
            + "who compare with a structure matcher instead.";

    static List<Keys> of(List<Sample> samples, String task, Progress progress) {
        return Parallel.map(samples, s -> new Keys(s.reducedFormula(), s.spaceGroup()), task, "structures", progress);
    }

    @Override
    public String toString() {
        return formula + " in space group " + spaceGroup;
    }
}
