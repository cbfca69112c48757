package org.pccd.crystal.internal.find;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.pccd.crystal.internal.Ints;

/** How an operation maps the sites of a cell onto one another. */
final class SiteMap {
    private final Cell cell;
    private final SiteGrid grid;
    private final int[] order;

    SiteMap(Cell cell, Effort effort) {
        this.cell = cell;
        grid = new SiteGrid(cell, effort);
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
        Nearest nearest = new Nearest();
        double worst = 0;
        for (int i : order) {
            double[] p = cell.positions()[i];
            double[] q = r == null ? p : Ints.apply(r, p);
            nearest.enough = worst;
            nearest.distance2 = Double.POSITIVE_INFINITY;
            grid.near(q[0] + t[0], q[1] + t[1], q[2] + t[2], cell.types()[i], tolerance, nearest);
            if (nearest.distance2 == Double.POSITIVE_INFINITY) {
                return -1;
            }
            worst = Math.max(worst, nearest.distance2);
        }
        return Math.sqrt(worst);
    }

    /** The site of the same type that is nearest to the image of a site, or -1 where none is within the tolerance. */
    int image(int[][] r, double[] t, int site, double tolerance) {
        double[] p = Ints.apply(r, cell.positions()[site]);
        Nearest nearest = new Nearest();
        grid.near(p[0] + t[0], p[1] + t[1], p[2] + t[2], cell.types()[site], tolerance, nearest);
        return nearest.site;
    }

    private static final class Nearest implements SiteGrid.Visitor {
        private double enough = -1;
        private double distance2 = Double.POSITIVE_INFINITY;
        private int site = -1;

        @Override
        public boolean visit(int other, double d2) {
            if (d2 < distance2) {
                distance2 = d2;
                site = other;
            }
            return distance2 > enough;
        }
    }
}
