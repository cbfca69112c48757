package org.pccd.crystal.internal.match;

/**
 * Lattice basis reduction after Lenstra, Lenstra and Lovász, Mathematische Annalen 261 (1982) 515,
 * doi:10.1007/BF01457454, with the usual parameter 3/4.
 */
final class Lll {
    private static final double DELTA = 0.75;
    // Far more swaps than any cell of finite size needs: each shortens a vector by a constant factor.
    private static final int LIMIT = 10_000;

    private final double[] basis;
    private final double[] transformation = Flat3.IDENTITY.clone();
    private final double[] orthogonal = new double[9];
    private final double[] mu = new double[9];

    private Lll(double[] rows) {
        basis = rows.clone();
    }

    /** @return T, integers: rows of the reduced basis = T x rows */
    static double[] transformation(double[] rows) {
        Lll lll = new Lll(rows);
        lll.run();
        return lll.transformation;
    }

    private void run() {
        int k = 1;
        orthogonalise();
        for (int i = 0; i < LIMIT && k < 3; i++) {
            for (int j = k - 1; j >= 0; j--) {
                double q = Math.rint(mu[3 * k + j]);
                if (q != 0) {
                    subtract(basis, k, j, q);
                    subtract(transformation, k, j, q);
                    orthogonalise();
                }
            }
            double m = mu[3 * k + k - 1];
            if (Flat3.dot(orthogonal, k, k) >= (DELTA - m * m) * Flat3.dot(orthogonal, k - 1, k - 1)) {
                k++;
            } else {
                swap(basis, k, k - 1);
                swap(transformation, k, k - 1);
                orthogonalise();
                k = Math.max(1, k - 1);
            }
        }
    }

    private void orthogonalise() {
        for (int i = 0; i < 3; i++) {
            System.arraycopy(basis, 3 * i, orthogonal, 3 * i, 3);
            for (int j = 0; j < i; j++) {
                double product = 0;
                for (int x = 0; x < 3; x++) {
                    product += basis[3 * i + x] * orthogonal[3 * j + x];
                }
                mu[3 * i + j] = product / Flat3.dot(orthogonal, j, j);
                subtract(orthogonal, i, j, mu[3 * i + j]);
            }
        }
    }

    private static void subtract(double[] m, int row, int other, double times) {
        for (int x = 0; x < 3; x++) {
            m[3 * row + x] -= times * m[3 * other + x];
        }
    }

    private static void swap(double[] m, int row, int other) {
        for (int x = 0; x < 3; x++) {
            double value = m[3 * row + x];
            m[3 * row + x] = m[3 * other + x];
            m[3 * other + x] = value;
        }
    }
}
