package org.pccd.crystal.internal.reduce;

import java.util.Arrays;
import org.pccd.crystal.internal.Ints;
import org.pccd.crystal.internal.Mat3;

/**
 * The choice of a basis among the vectors of a Delaunay reduction. Where several are equally short it is the one with
 * the most right angles, so that the metric depends on the lattice alone; only the signs of its products do not.
 */
final class ShortestBasis {
    private static final double SAME = 1e-13;
    private static final double ROUNDING = 1 - 1e-14;

    private final int[][] vectors;
    private final double[][] r;
    private final double[] length2;

    private ShortestBasis(int[][] vectors, double[][] rows) {
        this.vectors = vectors;
        r = Arrays.stream(vectors).map(w -> IntegerBasis.combination(w, rows)).toArray(double[][]::new);
        length2 = Arrays.stream(r).mapToDouble(x -> Mat3.dot(x, x)).toArray();
    }

    /**
     * @param v four vectors of sum zero, in units of rows, no two of them at an acute angle
     * @return integer T of determinant 1, rows of the shortest basis = T x rows
     */
    static int[][] among(int[][] v, double[][] rows) {
        int[][] all = {v[0], v[1], Ints.sum(v[0], v[1]), v[2], v[3], Ints.sum(v[1], v[2]), Ints.sum(v[2], v[0])};
        sort(all, rows);
        int[][] d = new ShortestBasis(all, rows).choose();
        return Ints.det(d) > 0 ? d : Ints.negate(d);
    }

    // Keeps the order of vectors whose lengths differ by rounding alone.
    private static void sort(int[][] all, double[][] rows) {
        for (int i = 1; i < all.length; i++) {
            for (int j = i; j > 0 && length2(all[j], rows) < length2(all[j - 1], rows) * ROUNDING; j--) {
                int[] shorter = all[j];
                all[j] = all[j - 1];
                all[j - 1] = shorter;
            }
        }
    }

    private static double length2(int[] v, double[][] rows) {
        double[] r = IntegerBasis.combination(v, rows);
        return Mat3.dot(r, r);
    }

    private int[][] choose() {
        int third = 2;
        while (Math.abs(det(0, 1, third)) != 1) {
            third++;
        }
        int[] best = {0, 1, third};
        int n = third + 1;
        while (n < 7 && same(n, third)) {
            n++;
        }
        for (int i = 0; i < n && same(i, 0); i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    if (same(j, 1) && same(k, third) && Math.abs(det(i, j, k)) == 1 && better(i, j, k, best)) {
                        best = new int[] {i, j, k};
                    }
                }
            }
        }
        return new int[][] {vectors[best[0]], vectors[best[1]], vectors[best[2]]};
    }

    private int det(int i, int j, int k) {
        return Ints.det(new int[][] {vectors[i], vectors[j], vectors[k]});
    }

    private boolean same(int i, int j) {
        return Math.abs(length2[i] - length2[j]) <= SAME * length2[j];
    }

    // Smaller products in sum, then of the first and third vector, then of the second and third.
    private boolean better(int i, int j, int k, int[] best) {
        double tolerance = SAME * length2[k];
        double ac = product(i, k) - product(best[0], best[2]);
        double bc = product(j, k) - product(best[1], best[2]);
        double sum = ac + bc + product(i, j) - product(best[0], best[1]);
        if (Math.abs(sum) > tolerance) {
            return sum < 0;
        }
        return Math.abs(ac) > tolerance ? ac < 0 : bc < -tolerance;
    }

    private double product(int i, int j) {
        return Math.abs(Mat3.dot(r[i], r[j]));
    }
}
