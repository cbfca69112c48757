package org.pccd.crystal.internal.reduce;

/**
 * The greedy reduction of a lattice basis to a Minkowski-reduced one.
 *
 * @see <a href="https://doi.org/10.1145/1597036.1597050">Nguyen and Stehlé, ACM Trans. Algorithms 5 (2009) 46</a>
 */
public final class MinkowskiReduction {
    /** A shorter vector must be shorter by this share, so that rounding cannot make the loop run for ever. */
    private static final double DECREASE = 1 - 1e-12;

    private MinkowskiReduction() {}

    /** Rows in Å of a reduced basis of the same lattice and handedness, in ascending order of length. */
    public static double[][] reduce(double[][] rows) {
        return IntegerBasis.apply(transformation(rows), rows);
    }

    /** Integer T of determinant 1: reduced rows, in ascending order of length = T x rows. */
    public static int[][] transformation(double[][] rows) {
        IntegerBasis b = new IntegerBasis(rows);
        boolean shorter = true;
        while (shorter) {
            sort(b);
            reducePair(b);
            double before = b.dot(2, 2);
            shortenThird(b);
            shorter = b.dot(2, 2) < before * DECREASE;
        }
        sort(b);
        return b.transformation();
    }

    private static void sort(IntegerBasis b) {
        order(b, 0, 1);
        order(b, 1, 2);
        order(b, 0, 1);
    }

    private static void order(IntegerBasis b, int i, int j) {
        if (b.dot(j, j) < b.dot(i, i)) {
            b.swap(i, j);
        }
    }

    // Gauss: afterwards the first vector is the shorter one and the second cannot be shortened by it.
    private static void reducePair(IntegerBasis b) {
        boolean shorter = true;
        while (shorter) {
            double before = b.dot(1, 1);
            subtract(b, 1, Math.rint(b.dot(0, 1) / b.dot(0, 0)), 0);
            shorter = b.dot(1, 1) < before * DECREASE;
            order(b, 0, 1);
        }
    }

    // The third vector less its closest vector in the plane lattice of the first two.
    private static void shortenThird(IntegerBasis b) {
        double g00 = b.dot(0, 0);
        double g01 = b.dot(0, 1);
        double g11 = b.dot(1, 1);
        double r0 = b.dot(0, 2);
        double r1 = b.dot(1, 2);
        double det = g00 * g11 - g01 * g01;
        double near0 = Math.rint((g11 * r0 - g01 * r1) / det);
        double near1 = Math.rint((g00 * r1 - g01 * r0) / det);
        double best = 0;
        double best0 = 0;
        double best1 = 0;
        for (double i = near0 - 1; i <= near0 + 1; i++) {
            for (double j = near1 - 1; j <= near1 + 1; j++) {
                // |c - i a - j b|^2 - |c|^2
                double change = i * (i * g00 - 2 * r0) + j * (j * g11 - 2 * r1) + 2 * i * j * g01;
                if (change < best - b.dot(2, 2) * 1e-12) {
                    best = change;
                    best0 = i;
                    best1 = j;
                }
            }
        }
        subtract(b, 2, best0, 0);
        subtract(b, 2, best1, 1);
    }

    private static void subtract(IntegerBasis b, int i, double times, int j) {
        if (times != 0) {
            b.subtract(i, times, j);
        }
    }
}
