package org.pccd.dataset;

/**
 * Equal bins over the range of the values.
 *
 * @param column what is counted
 * @param edges bounds of the bins, ascending, one more than there are bins; the last bin includes its upper bound
 * @param counts number of structures in each bin
 * @param missing number of structures without a value
 */
public record Histogram(String column, double[] edges, int[] counts, int missing) {}
