package org.pccd.crystal.internal.find;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.pccd.crystal.internal.Ints;

/** How well an operation maps the sites of a cell onto one another. */
final class SiteMap {
    private final Cell cell;
    private final int[] order;

    SiteMap(Cell cell) {
        this.cell = cell;
        // Rare types first: they refuse a wrong operation soonest.
        int[] counts = new int[cell.size()];
        for (int t : cell.types()) {
            counts[t]++;
        }
        order = IntStream.range(0, cell.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> counts[cell.types()[i]]))
                .mapToInt(i -> i)
                .toArray();
    }

    /**
     * The largest distance in Å between the image of a site and the nearest site of its type, or -1 where one is
     * further than the tolerance.
     *
     * @param r rotation, or null for the identity
     * @param t translation
     */
    double displacement(int[][] r, double[] t, double tolerance) {
        double limit = tolerance * tolerance;
        double worst = 0;
        double[][] positions = cell.positions();
        int[] types = cell.types();
        for (int i : order) {
            double[] p = positions[i];
            double x = t[0];
            double y = t[1];
            double z = t[2];
            if (r == null) {
                x += p[0];
                y += p[1];
                z += p[2];
            } else {
                x += r[0][0] * p[0] + r[0][1] * p[1] + r[0][2] * p[2];
                y += r[1][0] * p[0] + r[1][1] * p[1] + r[1][2] * p[2];
                z += r[2][0] * p[0] + r[2][1] * p[1] + r[2][2] * p[2];
            }
            double best = Double.POSITIVE_INFINITY;
            for (int j = 0; j < types.length && best > worst; j++) {
                if (types[j] == types[i]) {
                    double[] q = positions[j];
                    best = Math.min(best, cell.distance2(x - q[0], y - q[1], z - q[2]));
                }
            }
            if (!(best <= limit)) {
                return -1;
            }
            worst = Math.max(worst, best);
        }
        return Math.sqrt(worst);
    }

    /** The site of the same type that is nearest to the image of a site. */
    int image(int[][] r, double[] t, int site) {
        double[] p = Ints.apply(r, cell.positions()[site]);
        int nearest = -1;
        double best = Double.POSITIVE_INFINITY;
        for (int j = 0; j < cell.size(); j++) {
            if (cell.types()[j] == cell.types()[site]) {
                double[] q = cell.positions()[j];
                double d2 = cell.distance2(p[0] + t[0] - q[0], p[1] + t[1] - q[1], p[2] + t[2] - q[2]);
                if (d2 < best) {
                    best = d2;
                    nearest = j;
                }
            }
        }
        return nearest;
    }
}
