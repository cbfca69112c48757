package org.pccd.crystal.symmetry;

import java.util.Random;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.internal.Mat3;

/** Lattices whose numbers have few digits, so that their integer combinations are exact, and changes of cell. */
final class Reductions {
    private static final double GRID = 0x1p-16;
    private static final double FINE = 0x1p-34;

    private Reductions() {}

    /** Vectors of 2 to 12 Å in any direction; of two the angle is down to 7 degrees and up to 174. */
    static double[][] general(Random random) {
        while (true) {
            double[][] rows = new double[3][];
            for (int i = 0; i < 3; i++) {
                rows[i] = direction(random, 2 + 10 * random.nextDouble());
            }
            if (random.nextInt(3) == 0) {
                // One vector turned close to another or to its opposite.
                int sign = random.nextBoolean() ? 1 : -1;
                double[] off = direction(random, 0.5);
                for (int x = 0; x < 3; x++) {
                    rows[1][x] = grid(sign * rows[0][x] * (1 + random.nextDouble()) + off[x]);
                }
            }
            if (Math.abs(Mat3.det(rows)) > 0.5) {
                return rows;
            }
        }
    }

    /** Metrics with many equal lengths and special angles: primitive cells of the cubic and hexagonal lattices. */
    static double[][] symmetric(Random random) {
        double a = grid(2 + 8 * random.nextDouble());
        double c = grid(2 + 8 * random.nextDouble());
        double h = a / 2;
        double k = c / 2;
        return switch (random.nextInt(6)) {
            case 0 -> new double[][] {{a, 0, 0}, {0, a, 0}, {0, 0, random.nextBoolean() ? a : c}};
            case 1 -> new double[][] {{0, h, h}, {h, 0, h}, {h, h, 0}};
            case 2 -> new double[][] {{-h, h, h}, {h, -h, h}, {h, h, -h}};
            case 3 -> new double[][] {{-h, h, k}, {h, -h, k}, {h, h, -k}};
            case 4 -> new double[][] {{h, grid(-a * Math.sqrt(0.75)), 0}, {h, grid(a * Math.sqrt(0.75)), 0}, {0, 0, c}};
            default -> new double[][] {{h, k, 0}, {-h, k, 0}, {0, 0, grid(2 + 8 * random.nextDouble())}};
        };
    }

    /** Nearly special: all numbers off by a random amount between 1e-10 and 0.01 Å. */
    static double[][] nearlySymmetric(Random random) {
        double[][] rows = symmetric(random);
        double noise = Math.pow(10, -10 + 8 * random.nextDouble());
        for (double[] row : rows) {
            for (int x = 0; x < 3; x++) {
                row[x] += Math.rint(noise * random.nextGaussian() / FINE) * FINE;
            }
        }
        return rows;
    }

    /** Plates and needles: one length a thousand times another. */
    static double[][] flat(Random random) {
        double[][] rows = general(random);
        int i = random.nextInt(3);
        for (int x = 0; x < 3; x++) {
            rows[i][x] *= 1024;
        }
        return rows;
    }

    /** A product of elementary steps, determinant 1, with entries up to about the given size. */
    static int[][] unimodular(Random random, int size) {
        int[][] m = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        for (int step = 0; step < 50; step++) {
            int p = random.nextInt(3);
            int q = (p + 1 + random.nextInt(2)) % 3;
            int times = random.nextInt(7) - 3;
            int[] row = new int[3];
            for (int k = 0; k < 3; k++) {
                row[k] = m[p][k] + times * m[q][k];
            }
            if (Math.max(Math.abs(row[0]), Math.max(Math.abs(row[1]), Math.abs(row[2]))) <= size) {
                m[p] = row;
            }
        }
        return m;
    }

    static double[][] metric(Lattice lattice) {
        double[][] rows = lattice.matrix();
        return Mat3.multiply(rows, Mat3.transpose(rows));
    }

    private static double[] direction(Random random, double length) {
        double[] v = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        double norm = Math.sqrt(Mat3.dot(v, v));
        for (int x = 0; x < 3; x++) {
            v[x] = grid(v[x] * length / norm);
        }
        return v;
    }

    private static double grid(double x) {
        return Math.rint(x / GRID) * GRID;
    }
}
