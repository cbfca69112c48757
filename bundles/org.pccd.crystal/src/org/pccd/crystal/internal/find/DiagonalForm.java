package org.pccd.crystal.internal.find;

/**
 * Solves A x = b modulo 1 for an integer matrix A of m x 3, by integer row and column operations that bring A to
 * diagonal form U A V = D.
 */
final class DiagonalForm {
    private final int rows;
    private final long[][] d;
    private final long[][] u;
    private final long[][] v;

    DiagonalForm(int[][] a) {
        rows = a.length;
        d = new long[rows][3];
        u = identity(rows);
        v = identity(3);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < 3; j++) {
                d[i][j] = a[i][j];
            }
        }
        for (int k = 0; k < Math.min(3, rows); k++) {
            while (pivot(k) && !clear(k)) {}
        }
    }

    private static long[][] identity(int n) {
        long[][] e = new long[n][n];
        for (int i = 0; i < n; i++) {
            e[i][i] = 1;
        }
        return e;
    }

    // Brings the smallest entry that is left to (k, k); false where all that is left is zero.
    private boolean pivot(int k) {
        int bi = -1;
        int bj = -1;
        for (int i = k; i < rows; i++) {
            for (int j = k; j < 3; j++) {
                if (d[i][j] != 0 && (bi < 0 || Math.abs(d[i][j]) < Math.abs(d[bi][bj]))) {
                    bi = i;
                    bj = j;
                }
            }
        }
        if (bi < 0) {
            return false;
        }
        swap(d, k, bi);
        swap(u, k, bi);
        for (long[] row : d) {
            swap(row, k, bj);
        }
        for (long[] row : v) {
            swap(row, k, bj);
        }
        return true;
    }

    private static void swap(long[][] m, int i, int j) {
        long[] t = m[i];
        m[i] = m[j];
        m[j] = t;
    }

    private static void swap(long[] m, int i, int j) {
        long t = m[i];
        m[i] = m[j];
        m[j] = t;
    }

    // Reduces row and column k by the pivot; true where both have become zero.
    private boolean clear(int k) {
        boolean clean = true;
        for (int i = k + 1; i < rows; i++) {
            long f = d[i][k] / d[k][k];
            for (int j = 0; j < 3; j++) {
                d[i][j] -= f * d[k][j];
            }
            for (int j = 0; j < rows; j++) {
                u[i][j] -= f * u[k][j];
            }
            clean &= d[i][k] == 0;
        }
        for (int j = k + 1; j < 3; j++) {
            long f = d[k][j] / d[k][k];
            for (long[] row : d) {
                row[j] -= f * row[k];
            }
            for (long[] row : v) {
                row[j] -= f * row[k];
            }
            clean &= d[k][j] == 0;
        }
        return clean;
    }

    /** A solution x, or null where a condition on b alone is violated by more than the slack. */
    double[] solve(double[] b, double slack) {
        double[] y = new double[3];
        for (int i = 0; i < rows; i++) {
            double w = 0;
            for (int j = 0; j < rows; j++) {
                w += u[i][j] * b[j];
            }
            if (i < 3 && d[i][i] != 0) {
                y[i] = w / d[i][i];
            } else if (Math.abs(w - Math.rint(w)) > slack) {
                return null;
            }
        }
        double[] x = new double[3];
        for (int i = 0; i < 3; i++) {
            x[i] = v[i][0] * y[0] + v[i][1] * y[1] + v[i][2] * y[2];
        }
        return x;
    }
}
