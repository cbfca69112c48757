package org.pccd.dataset;

import java.util.Map;

/**
 * What kind of structures a dataset holds.
 *
 * @param structures number of structures
 * @param elements number of structures with each element, by symbol in the order of the atomic number
 * @param numberOfElements number of structures by how many elements they have
 * @param sites number of structures by how many sites they have
 * @param spaceGroups number of structures by space group number, where the source tells it; empty where it never does
 * @param spaceGroupUnknown number of structures without one
 * @param spaceGroupsFound number of structures by the number of the space group that the import found; empty where it
 *     was not asked to, or the dataset is of version 1
 * @param cell ranges of a, b, c (Å), alpha, beta, gamma (degrees) and volume (Å^3)
 * @param splits number of structures by split
 * @param labelled number of structures that have each property, by name
 */
public record DatasetStatistics(
        int structures,
        Map<String, Integer> elements,
        Map<Integer, Integer> numberOfElements,
        Map<Integer, Integer> sites,
        Map<Integer, Integer> spaceGroups,
        int spaceGroupUnknown,
        Map<Integer, Integer> spaceGroupsFound,
        Map<String, Quantiles> cell,
        Map<String, Integer> splits,
        Map<String, Integer> labelled) {

    /** Smallest value, quantiles at 5, 25, 50, 75 and 95 %, largest value, arithmetic mean. */
    public record Quantiles(
            double min, double q05, double q25, double median, double q75, double q95, double max, double mean) {}
}
