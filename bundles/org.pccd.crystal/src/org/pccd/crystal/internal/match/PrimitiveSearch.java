package org.pccd.crystal.internal.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pccd.crystal.internal.Ints;

/**
 * A smaller cell of a structure, found with a tolerance of 0.25 Å along each axis. All sublattice bases in Hermite
 * normal form are tried, of the smallest index first; the first that maps every site onto sites of its kind is taken,
 * its sites are averaged, and the search goes on from there. The result can depend on the basis where translations
 * hold only nearly; so does that of pymatgen, which this follows.
 */
final class PrimitiveSearch {
    private static final double TOLERANCE = 0.25;

    private final MatchCell cell;
    private final int[][] groups;
    private final double[] tolerance = new double[3];
    private final List<double[]> translations;

    private PrimitiveSearch(MatchCell cell) {
        this.cell = cell;
        double[] p = Flat3.parameters(cell.rows());
        for (int axis = 0; axis < 3; axis++) {
            tolerance[axis] = TOLERANCE / p[axis];
        }
        Map<String, List<Integer>> byLabel = new TreeMap<>();
        for (int i = 0; i < cell.size(); i++) {
            byLabel.computeIfAbsent(cell.kind(i).label(), l -> new ArrayList<>())
                    .add(i);
        }
        groups = byLabel.values().stream()
                .map(g -> g.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        translations = Translations.of(cell, groups, tolerance);
    }

    /** The primitive cell, Niggli-reduced where it is smaller than the given one; otherwise the given one. */
    static MatchCell reduce(MatchCell cell) {
        MatchCell smaller = new PrimitiveSearch(cell).smaller();
        return smaller == null ? cell : reduce(smaller).niggli();
    }

    private MatchCell smaller() {
        int units = Arrays.stream(groups).mapToInt(g -> g.length).reduce(0, Ints::gcd);
        return HermiteForms.first(units, translations, tolerance, this::fold);
    }

    /** The structure in the cell of which the present one is the supercell m, or null where its sites do not fit. */
    private MatchCell fold(double[] m, int size) {
        double[] inverse = Flat3.inverse(m);
        double[] rows = Flat3.multiply(inverse, cell.rows());
        double[] p = Flat3.parameters(rows);
        double[] near = {TOLERANCE / p[0], TOLERANCE / p[1], TOLERANCE / p[2]};
        double[] folded = Flat3.transform(cell.fractional(), m);
        double[] fractional = new double[3 * cell.size() / size];
        int[] sites = new int[cell.size() / size];
        int n = 0;
        for (int[] group : groups) {
            int[][] images = images(group, folded, near, size);
            if (images == null) {
                return null;
            }
            for (int i = 0; i < group.length; i++) {
                if (images[i][0] == i) {
                    System.arraycopy(mean(group, images[i], folded), 0, fractional, 3 * n, 3);
                    sites[n++] = group[i];
                }
            }
        }
        int[] kindOf = Arrays.stream(sites).map(s -> cell.kindOf()[s]).toArray();
        int[] source = Arrays.stream(sites).map(s -> cell.source()[s]).toArray();
        return new MatchCell(
                rows, fractional, cell.kinds(), kindOf, source, Flat3.multiply(inverse, cell.transformation()));
    }

    // For each site of the group, in ascending order, those that coincide with it in the smaller cell; null unless
    // these are classes of the given size. Sites that are neighbours already in the larger cell do not coincide.
    private int[][] images(int[] group, double[] folded, double[] near, int size) {
        int[][] images = new int[group.length][size];
        for (int i = 0; i < group.length; i++) {
            int n = 0;
            for (int j = 0; j < group.length; j++) {
                if (i == j || within(folded, group[i], group[j], near) && !neighbours(group[i], group[j])) {
                    if (n == size) {
                        return null;
                    }
                    images[i][n++] = j;
                }
            }
            if (n != size) {
                return null;
            }
        }
        for (int[] list : images) {
            for (int j : list) {
                if (!Arrays.equals(images[j], list)) {
                    return null;
                }
            }
        }
        return images;
    }

    private static boolean within(double[] f, int i, int j, double[] near) {
        for (int axis = 0; axis < 3; axis++) {
            double d = f[3 * i + axis] - f[3 * j + axis];
            if (!(Math.abs(d - Math.rint(d)) < near[axis])) {
                return false;
            }
        }
        return true;
    }

    private boolean neighbours(int i, int j) {
        for (int axis = 0; axis < 3; axis++) {
            double d = cell.fractional()[3 * i + axis] - cell.fractional()[3 * j + axis];
            if (Math.abs(d - Math.rint(d)) > 2 * tolerance[axis]) {
                return false;
            }
        }
        return true;
    }

    private static double[] mean(int[] group, int[] images, double[] folded) {
        double[] mean = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            double sum = folded[3 * group[images[0]] + axis];
            mean[axis] = sum - Math.floor(sum);
            for (int k = 1; k < images.length; k++) {
                double offset = folded[3 * group[images[k]] + axis] - mean[axis];
                mean[axis] += (offset - Math.rint(offset)) / (k + 1);
            }
        }
        return mean;
    }

    /** Translations that map every site onto the neighbourhood of one with its label. */
    private static final class Translations {
        static List<double[]> of(MatchCell cell, int[][] groups, double[] tolerance) {
            double[] f = cell.fractional();
            int[] rarest = Arrays.stream(groups)
                    .min(Comparator.comparingInt(g -> g.length))
                    .orElseThrow();
            List<double[]> found = new ArrayList<>();
            for (int site : rarest) {
                found.add(difference(f, site, rarest[0]));
            }
            int[][] rarestFirst = Arrays.stream(groups)
                    .sorted(Comparator.comparingInt(g -> g.length))
                    .toArray(int[][]::new);
            double[] halfWidth = {2 * tolerance[0], 2 * tolerance[1], 2 * tolerance[2]};
            for (int[] group : rarestFirst) {
                SiteGrid grid = new SiteGrid(f, group, halfWidth);
                for (int site : group) {
                    if (found.size() == 1) {
                        // The zero vector always stays.
                        return found;
                    }
                    found.removeIf(v -> !mapped(f, site, v, grid, halfWidth));
                }
            }
            return found;
        }

        private static double[] difference(double[] f, int i, int j) {
            return new double[] {f[3 * i] - f[3 * j], f[3 * i + 1] - f[3 * j + 1], f[3 * i + 2] - f[3 * j + 2]};
        }

        // Both translations are approximate, hence a box of twice the tolerance.
        private static boolean mapped(double[] f, int site, double[] v, SiteGrid grid, double[] halfWidth) {
            int n = grid.around(f[3 * site] + v[0], f[3 * site + 1] + v[1], f[3 * site + 2] + v[2]);
            for (int i = 0; i < n; i++) {
                if (near(f, site, grid.found()[i], v, halfWidth)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean near(double[] f, int site, int image, double[] v, double[] halfWidth) {
            for (int axis = 0; axis < 3; axis++) {
                double d = v[axis] - (f[3 * image + axis] - f[3 * site + axis]);
                if (!(Math.abs(d - Math.rint(d)) < halfWidth[axis])) {
                    return false;
                }
            }
            return true;
        }
    }
}
