package org.pccd.crystal.internal.grid;

import org.pccd.core.PccdException;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.internal.Mat3;
import org.pccd.crystal.internal.reduce.IntegerBasis;
import org.pccd.crystal.internal.reduce.MinkowskiReduction;

/**
 * Coordinates in a reduced cell of a lattice, turned so that a lies along x and b in the xy plane, a the shortest.
 * There a sphere meets few cells, however skewed the given cell is, and which ones can be told axis by axis.
 */
final class ReducedFrame {
    /** Coordinates beyond this many cells are refused, so that differences of image numbers fit an int. */
    private static final double FAR = 0x1p28;

    final double ax;
    final double bx;
    final double by;
    final double cx;
    final double cy;
    final double cz;
    private final int[][] t;
    private final double[][] inverse;

    ReducedFrame(Lattice lattice) {
        double[][] rows = lattice.matrix();
        t = MinkowskiReduction.transformation(rows);
        inverse = adjugate(t);
        double[][] r = IntegerBasis.apply(t, rows);
        ax = Math.sqrt(Mat3.dot(r[0], r[0]));
        bx = Mat3.dot(r[0], r[1]) / ax;
        cx = Mat3.dot(r[0], r[2]) / ax;
        double[] normal = Mat3.cross(r[0], r[1]);
        double area = Math.sqrt(Mat3.dot(normal, normal));
        by = area / ax;
        cy = Mat3.dot(r[2], Mat3.cross(normal, r[0])) / (area * ax);
        cz = Math.abs(Mat3.dot(r[2], normal)) / area;
    }

    /**
     * @param f 3 x n fractional coordinates in the given cell, x, y, z of one point after the other
     * @param u to hold the fractional coordinates in the reduced cell, in [0, 1)
     * @param shifts to hold whole numbers: f = u T + shift
     * @throws PccdException where a coordinate is not finite or too large
     */
    void reduce(double[] f, double[] u, int[] shifts) {
        double[] whole = new double[3];
        for (int i = 0; i < f.length; i += 3) {
            for (int k = 0; k < 3; k++) {
                double x = f[i + k];
                whole[k] = Math.floor(x);
                if (!(Math.abs(x) < FAR)) {
                    throw new PccdException("Site " + (i / 3 + 1) + " has the fractional coordinate " + x
                            + ", which is no place in a crystal; check its coordinates.");
                }
            }
            double x = f[i] - whole[0];
            double y = f[i + 1] - whole[1];
            double z = f[i + 2] - whole[2];
            for (int m = 0; m < 3; m++) {
                double g = x * inverse[0][m] + y * inverse[1][m] + z * inverse[2][m];
                double w = Math.floor(g);
                if (g - w >= 1) {
                    w++;
                }
                u[i + m] = Math.max(0, g - w);
                for (int k = 0; k < 3; k++) {
                    whole[k] += w * t[m][k];
                }
            }
            for (int k = 0; k < 3; k++) {
                shifts[i + k] = (int) whole[k];
            }
        }
    }

    /** Component k of a whole number of reduced cells, counted in the given cell. */
    int given(int n1, int n2, int n3, int k) {
        return n1 * t[0][k] + n2 * t[1][k] + n3 * t[2][k];
    }

    // The inverse, as the determinant is 1; exact.
    private static double[][] adjugate(int[][] t) {
        double[][] m = Mat3.of(t);
        return Mat3.transpose(new double[][] {Mat3.cross(m[1], m[2]), Mat3.cross(m[2], m[0]), Mat3.cross(m[0], m[1])});
    }
}
