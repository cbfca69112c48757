package org.pccd.encoding.pointcloud.internal;

/**
 * A site read from a tensor.
 *
 * @param slot place of its species in the composition, 0 to 2
 * @param position fractional coordinates
 */
record PlacedSite(int slot, double[] position) {}
