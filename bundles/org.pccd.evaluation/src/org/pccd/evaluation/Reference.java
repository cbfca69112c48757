package org.pccd.evaluation;

import java.util.Map;
import java.util.Set;
import org.pccd.core.Progress;

/** Known structures that samples are compared with. Thread-safe. */
public interface Reference {
    /** What it is, for people: name and number of structures. */
    String description();

    /** Which structures the distributions below are taken over, for people. */
    String distributionDescription();

    /**
     * Space groups, by {@link SpaceGroupFinder}, of the known structures with these reduced formulas.
     *
     * @return by formula; formulas of no known structure are left out
     */
    Map<String, Set<Integer>> spaceGroups(Set<String> reducedFormulas, Progress progress);

    /** Mass densities in g/cm^3, one for each structure of the distribution. */
    double[] densities();

    /** Numbers of different elements, one for each structure of the distribution. */
    double[] elementCounts();
}
