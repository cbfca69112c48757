package org.pccd.encoding.pointcloud.internal;

import static org.pccd.encoding.pointcloud.internal.Layout.AXES;
import static org.pccd.encoding.pointcloud.internal.Layout.POINTS;
import static org.pccd.encoding.pointcloud.internal.Layout.POSITIONS;
import static org.pccd.encoding.pointcloud.internal.Layout.SLOTS;
import static org.pccd.encoding.pointcloud.internal.Layout.SPECIES;
import static org.pccd.encoding.pointcloud.internal.Layout.at;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads sites as the paper does: each point belongs to the species of its largest value; within a species DBSCAN
 * counts the sites and k-means places them, without regard to periodicity; coordinates are rounded to 0.01.
 */
final class ClusterSites {
    private static final double FIRST_RADIUS = 0.2;
    private static final double OTHER_RADIUS = 0.3;
    private static final int LEAST_NEIGHBOURS = 6;

    private final int starts;
    private final long seed;

    ClusterSites(int starts, long seed) {
        this.starts = starts;
        this.seed = seed;
    }

    List<PlacedSite> read(double[] tensor) {
        List<PlacedSite> placed = new ArrayList<>();
        for (int slot = 0; slot < SLOTS; slot++) {
            double[][] points = points(tensor, slot);
            int sites = DensityClusters.count(points, slot == 0 ? FIRST_RADIUS : OTHER_RADIUS, LEAST_NEIGHBOURS);
            if (sites == 0) {
                continue;
            }
            for (double[] centre : new KMeans(starts, seed).centres(points, sites)) {
                for (int axis = 0; axis < AXES; axis++) {
                    centre[axis] = Rounding.hundredths(centre[axis]);
                }
                placed.add(new PlacedSite(slot, centre));
            }
        }
        return placed;
    }

    private static double[][] points(double[] tensor, int slot) {
        List<double[]> points = new ArrayList<>();
        for (int point = 0; point < POINTS; point++) {
            if (slot(tensor, point) == slot) {
                double[] position = new double[AXES];
                System.arraycopy(tensor, at(POSITIONS, point, 0), position, 0, AXES);
                points.add(position);
            }
        }
        return points.toArray(double[][]::new);
    }

    private static int slot(double[] tensor, int point) {
        int best = 0;
        for (int slot = 1; slot < SLOTS; slot++) {
            if (tensor[at(SPECIES, point, slot)] > tensor[at(SPECIES, point, best)]) {
                best = slot;
            }
        }
        return best;
    }
}
