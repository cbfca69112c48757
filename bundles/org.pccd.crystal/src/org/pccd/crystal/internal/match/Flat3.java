package org.pccd.crystal.internal.match;

/** Matrices of 3 x 3 in nine numbers, row after row, for the inner loops of matching; vectors are rows. */
final class Flat3 {
    static final double[] IDENTITY = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    private Flat3() {}

    static double[] of(double[][] m) {
        return new double[] {m[0][0], m[0][1], m[0][2], m[1][0], m[1][1], m[1][2], m[2][0], m[2][1], m[2][2]};
    }

    static double[] of(int[][] m) {
        double[] flat = new double[9];
        for (int i = 0; i < 9; i++) {
            flat[i] = m[i / 3][i % 3];
        }
        return flat;
    }

    static double[][] rows(double[] m) {
        return new double[][] {{m[0], m[1], m[2]}, {m[3], m[4], m[5]}, {m[6], m[7], m[8]}};
    }

    static double det(double[] m) {
        return m[0] * (m[4] * m[8] - m[5] * m[7])
                - m[1] * (m[3] * m[8] - m[5] * m[6])
                + m[2] * (m[3] * m[7] - m[4] * m[6]);
    }

    static double[] inverse(double[] m) {
        double det = det(m);
        double[] inverse = new double[9];
        for (int i = 0; i < 3; i++) {
            int p = (i + 1) % 3;
            int q = (i + 2) % 3;
            for (int j = 0; j < 3; j++) {
                int r = (j + 1) % 3;
                int s = (j + 2) % 3;
                inverse[3 * i + j] = (m[3 * r + p] * m[3 * s + q] - m[3 * r + q] * m[3 * s + p]) / det;
            }
        }
        return inverse;
    }

    static double[] multiply(double[] a, double[] b) {
        double[] c = new double[9];
        for (int i = 0; i < 9; i += 3) {
            for (int j = 0; j < 3; j++) {
                c[i + j] = a[i] * b[j] + a[i + 1] * b[3 + j] + a[i + 2] * b[6 + j];
            }
        }
        return c;
    }

    static double[] transpose(double[] m) {
        return new double[] {m[0], m[3], m[6], m[1], m[4], m[7], m[2], m[5], m[8]};
    }

    /** All n rows of a flat array of vectors times a matrix. */
    static double[] transform(double[] vectors, double[] m) {
        double[] r = new double[vectors.length];
        for (int i = 0; i < vectors.length; i += 3) {
            double x = vectors[i];
            double y = vectors[i + 1];
            double z = vectors[i + 2];
            r[i] = x * m[0] + y * m[3] + z * m[6];
            r[i + 1] = x * m[1] + y * m[4] + z * m[7];
            r[i + 2] = x * m[2] + y * m[5] + z * m[8];
        }
        return r;
    }

    static double dot(double[] m, int row, int other) {
        int i = 3 * row;
        int j = 3 * other;
        return m[i] * m[j] + m[i + 1] * m[j + 1] + m[i + 2] * m[j + 2];
    }

    /** Lengths a, b, c in Å and angles alpha, beta, gamma in degrees of the row vectors. */
    static double[] parameters(double[] m) {
        double a = Math.sqrt(dot(m, 0, 0));
        double b = Math.sqrt(dot(m, 1, 1));
        double c = Math.sqrt(dot(m, 2, 2));
        return new double[] {
            a, b, c, degrees(dot(m, 1, 2) / (b * c)), degrees(dot(m, 0, 2) / (a * c)), degrees(dot(m, 0, 1) / (a * b))
        };
    }

    /**
     * Vectors with these parameters: c along z, a in the xz plane. Three angles that no cell has give a flat cell, of
     * volume 0 or nearly so.
     */
    static double[] fromParameters(double[] p) {
        double alpha = Math.toRadians(p[3]);
        double beta = Math.toRadians(p[4]);
        double gamma = Math.toRadians(p[5]);
        double sinAlpha = Math.sin(alpha);
        double sinBeta = Math.sin(beta);
        double cosine = (Math.cos(alpha) * Math.cos(beta) - Math.cos(gamma)) / (sinAlpha * sinBeta);
        double star = Math.acos(Math.max(-1, Math.min(1, cosine)));
        return new double[] {
            p[0] * sinBeta,
            0,
            p[0] * Math.cos(beta),
            -p[1] * sinAlpha * Math.cos(star),
            p[1] * sinAlpha * Math.sin(star),
            p[1] * Math.cos(alpha),
            0,
            0,
            p[2]
        };
    }

    /** 1 / d for the three families of lattice planes: the lengths of the reciprocal vectors, in 1/Å, without 2 pi. */
    static double[] reciprocalLengths(double[] m) {
        double[] inverse = inverse(m);
        double[] lengths = new double[3];
        for (int j = 0; j < 3; j++) {
            lengths[j] = Math.sqrt(
                    inverse[j] * inverse[j] + inverse[3 + j] * inverse[3 + j] + inverse[6 + j] * inverse[6 + j]);
        }
        return lengths;
    }

    private static double degrees(double cosine) {
        return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
    }
}
