package org.pccd.crystal.internal;

/** Small exact linear algebra on 3 x 3 integer matrices (rows) and vectors. */
public final class Ints {
    private Ints() {}

    public static int[][] identity() {
        return new int[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    }

    public static int det(int[][] m) {
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }

    public static int trace(int[][] m) {
        return m[0][0] + m[1][1] + m[2][2];
    }

    public static int[][] multiply(int[][] a, int[][] b) {
        int[][] c = new int[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                c[i][j] = a[i][0] * b[0][j] + a[i][1] * b[1][j] + a[i][2] * b[2][j];
            }
        }
        return c;
    }

    public static int[] multiply(int[][] a, int[] v) {
        return new int[] {dot(a[0], v), dot(a[1], v), dot(a[2], v)};
    }

    public static double[] apply(int[][] a, double[] v) {
        double[] x = new double[3];
        for (int i = 0; i < 3; i++) {
            x[i] = a[i][0] * v[0] + a[i][1] * v[1] + a[i][2] * v[2];
        }
        return x;
    }

    public static int[][] transpose(int[][] m) {
        return new int[][] {{m[0][0], m[1][0], m[2][0]}, {m[0][1], m[1][1], m[2][1]}, {m[0][2], m[1][2], m[2][2]}};
    }

    /** The adjugate: the inverse times the determinant. */
    public static int[][] adjugate(int[][] m) {
        int[][] a = new int[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                int r = (j + 1) % 3;
                int s = (j + 2) % 3;
                int p = (i + 1) % 3;
                int q = (i + 2) % 3;
                a[i][j] = m[r][p] * m[s][q] - m[r][q] * m[s][p];
            }
        }
        return a;
    }

    public static int[][] negate(int[][] m) {
        int[][] n = new int[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                n[i][j] = -m[i][j];
            }
        }
        return n;
    }

    public static int[] sum(int[] u, int[] v) {
        return new int[] {u[0] + v[0], u[1] + v[1], u[2] + v[2]};
    }

    public static int dot(int[] u, int[] v) {
        return u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
    }

    /** The greatest common divisor, never negative. */
    public static int gcd(int a, int b) {
        return b == 0 ? Math.abs(a) : gcd(b, a % b);
    }

    /** The shortest integer vector in the direction of a vector that is not zero. */
    public static int[] primitive(int[] v) {
        int g = gcd(gcd(v[0], v[1]), v[2]);
        return new int[] {v[0] / g, v[1] / g, v[2] / g};
    }

    /** The matrix whose columns are the three vectors. */
    public static int[][] columns(int[] a, int[] b, int[] c) {
        return new int[][] {{a[0], b[0], c[0]}, {a[1], b[1], c[1]}, {a[2], b[2], c[2]}};
    }

    public static int[] cross(int[] u, int[] v) {
        return new int[] {u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
    }

    /** A basis of all integer vectors v with n v = 0; n is not zero and primitive. */
    public static int[][] kernel(int[] n) {
        int g = gcd(n[0], n[1]);
        if (g == 0) {
            return new int[][] {{1, 0, 0}, {0, 1, 0}};
        }
        int p = 0;
        int q = 0;
        for (int i = -Math.abs(n[1]); i <= Math.abs(n[1]); i++) {
            if (n[1] == 0 ? n[0] * i == g : (g - n[0] * i) % n[1] == 0) {
                p = i;
                q = n[1] == 0 ? 0 : (g - n[0] * i) / n[1];
                break;
            }
        }
        if (n[1] == 0) {
            p = Integer.signum(n[0]);
        }
        return new int[][] {{n[1] / g, -n[0] / g, 0}, {p * n[2], q * n[2], -g}};
    }

    /** A number that is different for matrices with different entries in -8..7. */
    public static long key(int[][] m) {
        long key = 0;
        for (int[] row : m) {
            for (int x : row) {
                key = key << 4 | x & 15;
            }
        }
        return key;
    }
}
