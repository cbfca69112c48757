package org.pccd.crystal.internal;

import org.pccd.core.PccdException;

/** Small linear algebra on 3 x 3 matrices of doubles (rows); vectors are columns. */
public final class Mat3 {
    private Mat3() {}

    public static double[][] of(int[][] m) {
        double[][] d = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                d[i][j] = m[i][j];
            }
        }
        return d;
    }

    public static double[][] multiply(double[][] a, double[][] b) {
        double[][] c = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                c[i][j] = a[i][0] * b[0][j] + a[i][1] * b[1][j] + a[i][2] * b[2][j];
            }
        }
        return c;
    }

    public static double[] multiply(double[][] a, double[] v) {
        return new double[] {dot(a[0], v), dot(a[1], v), dot(a[2], v)};
    }

    public static double[][] transpose(double[][] m) {
        return new double[][] {{m[0][0], m[1][0], m[2][0]}, {m[0][1], m[1][1], m[2][1]}, {m[0][2], m[1][2], m[2][2]}};
    }

    public static double dot(double[] u, double[] v) {
        return u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
    }

    public static double[] cross(double[] u, double[] v) {
        return new double[] {u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
    }

    /** The product of vectors in the basis that has this metric. */
    public static double product(int[] u, double[][] metric, int[] v) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                sum += u[i] * v[j] * metric[i][j];
            }
        }
        return sum;
    }

    /** The square of the length of the vector f x rows. */
    public static double length2(double[] f, double[][] rows) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            double r = f[0] * rows[0][k] + f[1] * rows[1][k] + f[2] * rows[2][k];
            sum += r * r;
        }
        return sum;
    }

    public static double det(double[][] m) {
        return dot(m[0], cross(m[1], m[2]));
    }

    /** @throws PccdException where the matrix is singular */
    public static double[][] inverse(double[][] m) {
        double det = det(m);
        if (det == 0 || !Double.isFinite(det)) {
            throw new PccdException("A change of basis with determinant " + det + " cannot be inverted.");
        }
        double[][] cofactors = {cross(m[1], m[2]), cross(m[2], m[0]), cross(m[0], m[1])};
        double[][] inverse = transpose(cofactors);
        for (double[] row : inverse) {
            for (int j = 0; j < 3; j++) {
                row[j] /= det;
            }
        }
        return inverse;
    }

    /** The nearest integers. */
    public static int[][] nearest(double[][] m) {
        int[][] r = new int[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                r[i][j] = (int) Math.rint(m[i][j]);
            }
        }
        return r;
    }

    /** @throws PccdException where an entry is further than 1e-6 from an integer */
    public static int[][] rounded(double[][] m) {
        int[][] r = nearest(m);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                if (Math.abs(m[i][j] - r[i][j]) > 1e-6) {
                    throw new PccdException("A symmetry operation is no lattice symmetry in the changed basis.");
                }
            }
        }
        return r;
    }
}
