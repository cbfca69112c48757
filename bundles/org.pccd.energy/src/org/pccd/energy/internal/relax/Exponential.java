package org.pccd.energy.internal.relax;

/** The exponential of a 3 x 3 matrix (by rows) and its derivative, as power series; for norms up to about 5. */
final class Exponential {
    private static final int TERMS = 60;

    private Exponential() {}

    static double[] of(double[] u) {
        return series(u, new double[9])[0];
    }

    /** Derivative of the exponential at u in the direction v: Fréchet's. */
    static double[] derivative(double[] u, double[] v) {
        return series(u, v)[1];
    }

    // d/dt (u + t v)^k / k! at t = 0 follows from the term before: D_k = (D_{k-1} u + E_{k-1} v) / k.
    private static double[][] series(double[] u, double[] v) {
        double[] term = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        double[] change = new double[9];
        double[] sum = term.clone();
        double[] slope = new double[9];
        for (int k = 1; k <= TERMS; k++) {
            double[] left = product(change, u);
            double[] right = product(term, v);
            term = product(term, u);
            for (int i = 0; i < 9; i++) {
                change[i] = (left[i] + right[i]) / k;
                term[i] /= k;
                sum[i] += term[i];
                slope[i] += change[i];
            }
        }
        return new double[][] {sum, slope};
    }

    static double[] product(double[] a, double[] b) {
        double[] c = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                c[3 * i + j] = a[3 * i] * b[j] + a[3 * i + 1] * b[3 + j] + a[3 * i + 2] * b[6 + j];
            }
        }
        return c;
    }
}
