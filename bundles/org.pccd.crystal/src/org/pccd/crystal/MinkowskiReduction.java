package org.pccd.crystal;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The greedy reduction of a lattice basis to a Minkowski-reduced one.
 *
 * @see <a href="https://doi.org/10.1145/1597036.1597050">Nguyen and Stehlé, ACM Trans. Algorithms 5 (2009) 46</a>
 */
final class MinkowskiReduction {
    /** A shorter vector must be shorter by this share, so that rounding cannot make the loop run for ever. */
    private static final double DECREASE = 1 - 1e-12;

    private MinkowskiReduction() {}

    /** Rows of a reduced basis of the same lattice, in ascending order of length. */
    static double[][] reduce(double[][] rows) {
        double[][] b = {rows[0].clone(), rows[1].clone(), rows[2].clone()};
        boolean shorter = true;
        while (shorter) {
            Arrays.sort(b, Comparator.comparingDouble(v -> dot(v, v)));
            reducePair(b);
            double before = dot(b[2], b[2]);
            b[2] = remainder(b);
            shorter = dot(b[2], b[2]) < before * DECREASE;
        }
        Arrays.sort(b, Comparator.comparingDouble(v -> dot(v, v)));
        return b;
    }

    // Gauss: afterwards the first vector is the shorter one and the second cannot be shortened by it.
    private static void reducePair(double[][] b) {
        boolean shorter = true;
        while (shorter) {
            double before = dot(b[1], b[1]);
            b[1] = minus(b[1], Math.rint(dot(b[0], b[1]) / dot(b[0], b[0])), b[0]);
            shorter = dot(b[1], b[1]) < before * DECREASE;
            if (dot(b[1], b[1]) < dot(b[0], b[0])) {
                double[] swap = b[0];
                b[0] = b[1];
                b[1] = swap;
            }
        }
    }

    // The third vector less its closest vector in the plane lattice of the first two.
    private static double[] remainder(double[][] b) {
        double g00 = dot(b[0], b[0]);
        double g01 = dot(b[0], b[1]);
        double g11 = dot(b[1], b[1]);
        double r0 = dot(b[0], b[2]);
        double r1 = dot(b[1], b[2]);
        double det = g00 * g11 - g01 * g01;
        double[] nearest = minus(
                minus(b[2], Math.rint((g11 * r0 - g01 * r1) / det), b[0]),
                Math.rint((g00 * r1 - g01 * r0) / det),
                b[1]);
        double[] best = b[2];
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                double[] candidate = minus(minus(nearest, i, b[0]), j, b[1]);
                if (dot(candidate, candidate) < dot(best, best) * DECREASE) {
                    best = candidate;
                }
            }
        }
        return best;
    }

    private static double[] minus(double[] v, double times, double[] w) {
        return new double[] {v[0] - times * w[0], v[1] - times * w[1], v[2] - times * w[2]};
    }

    private static double dot(double[] u, double[] v) {
        return u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
    }
}
