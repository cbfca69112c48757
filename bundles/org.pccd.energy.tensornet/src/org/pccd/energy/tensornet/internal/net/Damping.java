package org.pccd.energy.tensornet.internal.net;

/** Tensors divided by one more than their norm, and the way back. */
final class Damping {
    private Damping() {}

    /**
     * @param shrunk what becomes of the tensors
     * @param factors what they were multiplied by, one row for each atom
     */
    static void apply(float[][] x, int n, float[][] shrunk, float[][] factors) {
        for (int i = 0; i < n; i++) {
            float[] factor = factors[i];
            Tensors.norm(x, n, i, factor);
            for (int c = 0; c < factor.length; c++) {
                factor[c] = 1 / (factor[c] + 1);
            }
            for (int p = 0; p < 9; p++) {
                multiply(x[p * n + i], factor, shrunk[p * n + i]);
            }
        }
    }

    /** Writes what the gradient of the shrunk tensors means for the tensors. */
    static void back(float[][] x, int n, float[][] factors, float[][] dShrunk, float[][] dx) {
        float[] slope = new float[factors[0].length];
        for (int i = 0; i < n; i++) {
            java.util.Arrays.fill(slope, 0);
            for (int p = 0; p < 9; p++) {
                Tensors.addProduct(-1, dShrunk[p * n + i], x[p * n + i], slope);
                multiply(dShrunk[p * n + i], factors[i], dx[p * n + i]);
            }
            multiply(slope, factors[i], slope);
            multiply(slope, factors[i], slope);
            Tensors.normBack(x, n, i, slope, dx);
        }
    }

    private static void multiply(float[] a, float[] b, float[] y) {
        for (int c = 0; c < y.length; c++) {
            y[c] = a[c] * b[c];
        }
    }
}
