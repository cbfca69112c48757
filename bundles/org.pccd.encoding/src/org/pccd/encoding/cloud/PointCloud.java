package org.pccd.encoding.cloud;

/**
 * Points in the unit cell.
 *
 * @param positions fractional coordinates x, y, z of one point after the other; those of noise lie outside of the cell
 * @param slots of each point: the place of its element among those that the conditions name, from 0
 */
public record PointCloud(float[] positions, int[] slots) {
    public PointCloud {
        if (positions.length != 3 * slots.length) {
            throw new IllegalArgumentException(positions.length + " coordinates of " + slots.length + " points");
        }
    }

    /** Number of points. */
    public int size() {
        return slots.length;
    }
}
