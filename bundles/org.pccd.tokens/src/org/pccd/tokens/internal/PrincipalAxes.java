package org.pccd.tokens.internal;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Principal axes of points by Jacobi's rotations. Our own, so that the numbers, which trained networks depend on, are
 * the same for ever: signs are fixed by the largest component of each axis.
 */
final class PrincipalAxes {
    private static final int SWEEPS = 60;
    private static final double TINY = 1e-30;

    private PrincipalAxes() {}

    /**
     * The points along their first axes, each axis scaled to a deviation of 1.
     *
     * @param points n x dimensions
     * @return n x count
     */
    static double[][] whitened(double[][] points, int count) {
        int n = points.length;
        int size = points[0].length;
        double[][] x = centred(points);
        double[][] a = new double[size][size];
        for (double[] p : x) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    a[i][j] += p[i] * p[j] / n;
                }
            }
        }
        double[][] axes = diagonalise(a);
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> -a[i][i]));
        double[][] y = new double[n][count];
        for (int k = 0; k < count; k++) {
            int axis = order[k];
            double scale = sign(axes, axis) / Math.sqrt(a[axis][axis]);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < size; j++) {
                    y[i][k] += x[i][j] * axes[j][axis] * scale;
                }
            }
        }
        return y;
    }

    private static double[][] centred(double[][] points) {
        double[] mean = new double[points[0].length];
        for (double[] p : points) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += p[j] / points.length;
            }
        }
        return Arrays.stream(points)
                .map(p -> {
                    double[] c = p.clone();
                    for (int j = 0; j < c.length; j++) {
                        c[j] -= mean[j];
                    }
                    return c;
                })
                .toArray(double[][]::new);
    }

    // Leaves the eigenvalues on the diagonal of a; the eigenvectors are the columns.
    private static double[][] diagonalise(double[][] a) {
        int n = a.length;
        double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            v[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double off = 0;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    off += a[p][q] * a[p][q];
                    rotate(a, v, p, q);
                }
            }
            if (off < TINY) {
                break;
            }
        }
        return v;
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            a[k][p] = c * kp - s * a[k][q];
            a[k][q] = s * kp + c * a[k][q];
        }
        for (int k = 0; k < a.length; k++) {
            double pk = a[p][k];
            a[p][k] = c * pk - s * a[q][k];
            a[q][k] = s * pk + c * a[q][k];
            double kp = v[k][p];
            v[k][p] = c * kp - s * v[k][q];
            v[k][q] = s * kp + c * v[k][q];
        }
    }

    private static int sign(double[][] axes, int axis) {
        double largest = 0;
        for (double[] row : axes) {
            // Equal ones are told apart by their place, not by rounding.
            largest = Math.abs(row[axis]) > Math.abs(largest) + 1e-9 ? row[axis] : largest;
        }
        return largest < 0 ? -1 : 1;
    }
}
