package org.pccd.crystal.internal.match;

/**
 * How two structures were laid over each other.
 *
 * @param value what was made smallest: the root mean square or the greatest of {@code distances}
 * @param distances of corresponding sites in units of the cube root of the volume per site, in the order of the second
 *     structure's sites
 * @param matrix integers: basis of the expanded structure = matrix x its rows
 * @param translation to be added to the second structure's fractional coordinates
 * @param siteOf for each site of the second structure the corresponding one of the first; the copies of a site of the
 *     expanded structure follow each other
 */
public record Placement(double value, double[] distances, double[] matrix, double[] translation, int[] siteOf) {}
