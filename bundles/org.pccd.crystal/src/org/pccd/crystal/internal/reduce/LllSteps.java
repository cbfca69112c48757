package org.pccd.crystal.internal.reduce;

import org.pccd.core.PccdException;
import org.pccd.crystal.internal.Mat3;

/**
 * The reduction of Lenstra, Lenstra and Lovász for three vectors.
 *
 * @see <a href="https://doi.org/10.1007/BF01457454">Math. Ann. 261 (1982) 515</a>
 */
public final class LllSteps {
    /** Lovász's parameter, as usual. */
    private static final double DELTA = 0.75;

    private static final int LIMIT = 10_000;
    private static final double FAR = 1000;

    private final IntegerBasis b;
    private final double[][] orthogonal = new double[3][];
    private final double[] norm2 = new double[3];

    private LllSteps(double[][] rows) {
        b = new IntegerBasis(rows);
    }

    /**
     * @param rows lattice vectors in Å
     * @return integer T of determinant 1, rows of the reduced cell = T x rows
     */
    public static int[][] transformation(double[][] rows) {
        LllSteps steps = new LllSteps(rows);
        int k = 1;
        for (int n = 0; k < 3; n++) {
            if (n == LIMIT) {
                throw new PccdException("The LLL reduction of the cell did not end; check the lattice for flat cells.");
            }
            steps.orthogonalise();
            if (steps.shorten(k)) {
                continue;
            }
            double mu = steps.mu(k, k - 1);
            if (steps.norm2[k] >= (DELTA - mu * mu) * steps.norm2[k - 1]) {
                k++;
            } else {
                steps.b.swap(k, k - 1);
                k = Math.max(1, k - 1);
            }
        }
        return steps.b.transformation();
    }

    private void orthogonalise() {
        for (int i = 0; i < 3; i++) {
            double[] w = b.vector(i).clone();
            for (int j = 0; j < i; j++) {
                double mu = Mat3.dot(w, orthogonal[j]) / norm2[j];
                for (int x = 0; x < 3; x++) {
                    w[x] -= mu * orthogonal[j][x];
                }
            }
            orthogonal[i] = w;
            norm2[i] = Mat3.dot(w, w);
        }
    }

    private double mu(int i, int j) {
        return Mat3.dot(b.vector(i), orthogonal[j]) / norm2[j];
    }

    // Whether vector i was far from its nearest place, so that rounding may have left it longer than need be.
    private boolean shorten(int i) {
        boolean far = false;
        for (int j = i - 1; j >= 0; j--) {
            double times = Math.rint(mu(i, j));
            if (times != 0) {
                b.subtract(i, times, j);
                far |= Math.abs(times) > FAR;
            }
        }
        return far;
    }
}
