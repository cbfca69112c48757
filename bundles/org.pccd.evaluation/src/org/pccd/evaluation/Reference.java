package org.pccd.evaluation;

import java.util.List;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.crystal.matching.StructureMatcher;

/** Known structures that samples are compared with. Thread-safe. */
public interface Reference {
    /**
     * What became of the search for one structure.
     *
     * @param known the first known structure that it fits, as people call it; null where there is none
     * @param problem why it could not be compared at all; null where it could
     */
    record Finding(String known, String problem) {}

    /**
     * What became of a search.
     *
     * @param findings one for each structure, in their order
     * @param uncomparable number of known structures that would have been compared and could not be
     */
    record Search(List<Finding> findings, int uncomparable) {
        public Search {
            findings = List.copyOf(findings);
        }
    }

    /** What it is, for people: name and number of structures. */
    String description();

    /** Hash of what it holds; empty where it has none. */
    default String hash() {
        return "";
    }

    /** Which structures the distributions below are taken over, for people. */
    String distributionDescription();

    /**
     * Looks for structures among the known ones.
     *
     * @param matcher decides what is the same: {@link StructureMatcher#fits}, the known structure given first
     * @throws java.util.concurrent.CancellationException where the user has cancelled
     */
    Search search(List<Structure> structures, StructureMatcher matcher, Progress progress);

    /**
     * The structures of the distribution, or as many of them, evenly chosen, as can be compared with each other.
     *
     * @return empty where they are not at hand
     */
    default List<Structure> distribution(Progress progress) {
        return List.of();
    }

    /** Mass densities in g/cm^3, one for each structure of the distribution. */
    double[] densities();

    /** Numbers of different elements, one for each structure of the distribution. */
    double[] elementCounts();
}
