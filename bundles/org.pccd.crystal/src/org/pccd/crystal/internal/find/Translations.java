package org.pccd.crystal.internal.find;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.pccd.crystal.internal.Ints;
import org.pccd.crystal.internal.Mat3;

/** Pure translations within a cell. */
final class Translations {
    // From more translations than this the shortest are tried first.
    private static final int MANY = 256;

    private final Cell cell;
    private final double tolerance;
    private final SiteMap map;

    private Translations(Cell cell, double tolerance, Effort effort) {
        this.cell = cell;
        this.tolerance = tolerance;
        map = new SiteMap(cell, effort);
    }

    /**
     * Translations that map each site to one of its type within the tolerance in Å, and those that repeating them leads
     * to, the zero vector first; fractions of the cell, nearest to zero.
     */
    static List<double[]> find(Cell cell, double tolerance, Effort effort) {
        return new Translations(cell, tolerance, effort).find();
    }

    /** By how much translations fail to map the sites onto themselves, in Å; infinite where more than the tolerance. */
    static double[] errors(List<double[]> translations, Cell cell, double tolerance, Effort effort) {
        SiteMap map = new SiteMap(cell, effort);
        return translations.stream()
                .mapToDouble(t -> map.displacement(null, t, tolerance))
                .map(d -> d < 0 ? Double.POSITIVE_INFINITY : d)
                .toArray();
    }

    private List<double[]> find() {
        int[] rarest = cell.rarest();
        boolean[] reached = new boolean[cell.size()];
        List<double[]> generators = new ArrayList<>();
        List<double[]> found = new ArrayList<>(List.of(new double[3]));
        for (int k = 1; k < rarest.length; k++) {
            double[] t = between(rarest[0], rarest[k]);
            if (!reached[rarest[k]] && map.displacement(null, t, tolerance) >= 0) {
                generators.add(t);
                spread(rarest[0], generators, reached);
            }
        }
        for (int k = 1; k < rarest.length; k++) {
            if (reached[rarest[k]]) {
                found.add(wrapped(between(rarest[0], rarest[k])));
            }
        }
        return found;
    }

    private double[] between(int from, int to) {
        double[] p = cell.positions()[from];
        double[] q = cell.positions()[to];
        return new double[] {q[0] - p[0], q[1] - p[1], q[2] - p[2]};
    }

    // Marks all sites that the generators reach from a site.
    private void spread(int start, List<double[]> generators, boolean[] reached) {
        boolean[] seen = new boolean[cell.size()];
        Deque<Integer> queue = new ArrayDeque<>(List.of(start));
        seen[start] = true;
        while (!queue.isEmpty()) {
            int site = queue.remove();
            reached[site] = true;
            for (double[] t : generators) {
                int next = map.image(Ints.identity(), t, site, tolerance);
                if (next >= 0 && !seen[next]) {
                    seen[next] = true;
                    queue.add(next);
                }
            }
        }
    }

    private static double[] wrapped(double[] t) {
        return new double[] {t[0] - Math.rint(t[0]), t[1] - Math.rint(t[1]), t[2] - Math.rint(t[2])};
    }

    /**
     * Three of the translations and cell vectors that span 1/n of the cell, made exact through their integer inverse N:
     * rows of the cell = N x rows of the primitive cell; null where the n translations are no lattice.
     */
    static int[][] expansion(List<double[]> translations, double[][] rows) {
        int n = translations.size();
        if (n == 1) {
            return Ints.identity();
        }
        List<double[]> v = new ArrayList<>(translations.subList(1, n));
        v.add(new double[] {1, 0, 0});
        v.add(new double[] {0, 1, 0});
        v.add(new double[] {0, 0, 1});
        if (n > MANY) {
            // The three shortest independent vectors of a lattice are a basis of it.
            v.sort(Comparator.comparingDouble(t -> Mat3.length2(t, rows)));
        }
        for (int i = 0; i < v.size(); i++) {
            for (int j = i + 1; j < v.size(); j++) {
                for (int k = j + 1; k < v.size(); k++) {
                    double[][] m = {v.get(i), v.get(j), v.get(k)};
                    double det = Math.abs(Mat3.det(m));
                    if (det * n > 0.5 && Math.rint(1 / det) == n) {
                        int[][] inverse = Mat3.nearest(Mat3.inverse(m));
                        if (Math.abs(Ints.det(inverse)) == n) {
                            return inverse;
                        }
                    }
                }
            }
        }
        return null;
    }
}
