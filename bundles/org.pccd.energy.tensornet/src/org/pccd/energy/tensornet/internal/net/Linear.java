package org.pccd.energy.tensornet.internal.net;

/**
 * A linear map of rows, y = x W^T + b, and its transpose for the way back. Rows are arrays of their own, and the inner
 * loops run over whole rows, which the compiler turns into vector instructions.
 */
public final class Linear {
    private final float[][] forward;
    private final float[][] back;
    private final float[] bias;

    /**
     * @param weight out x in, by rows, as PyTorch keeps it
     * @param bias of length out, or null
     */
    public Linear(float[] weight, float[] bias, int out, int in) {
        forward = new float[in][out];
        back = new float[out][in];
        for (int o = 0; o < out; o++) {
            for (int i = 0; i < in; i++) {
                forward[i][o] = weight[o * in + i];
                back[o][i] = weight[o * in + i];
            }
        }
        this.bias = bias;
    }

    /** Length of the rows that come out. */
    int width() {
        return back.length;
    }

    /** The images of rows from (inclusive) to to (exclusive), written to the rows of the same numbers. */
    void apply(float[][] x, float[][] y, int from, int to) {
        for (int r = from; r < to; r++) {
            if (bias == null) {
                java.util.Arrays.fill(y[r], 0);
            } else {
                System.arraycopy(bias, 0, y[r], 0, bias.length);
            }
        }
        multiply(x, forward, y, from, to);
    }

    /** Adds to dx what the gradient dy of the images means for the rows. */
    void back(float[][] dy, float[][] dx, int from, int to) {
        multiply(dy, back, dx, from, to);
    }

    private static void multiply(float[][] x, float[][] w, float[][] y, int from, int to) {
        int k = 0;
        for (; k + 8 <= w.length; k += 8) {
            for (int r = from; r < to; r++) {
                eight(x[r], k, w[k], w[k + 1], w[k + 2], w[k + 3], w[k + 4], w[k + 5], w[k + 6], w[k + 7], y[r]);
            }
        }
        for (; k < w.length; k++) {
            for (int r = from; r < to; r++) {
                one(x[r][k], w[k], y[r]);
            }
        }
    }

    private static void eight(
            float[] x,
            int k,
            float[] w0,
            float[] w1,
            float[] w2,
            float[] w3,
            float[] w4,
            float[] w5,
            float[] w6,
            float[] w7,
            float[] y) {
        float x0 = x[k];
        float x1 = x[k + 1];
        float x2 = x[k + 2];
        float x3 = x[k + 3];
        float x4 = x[k + 4];
        float x5 = x[k + 5];
        float x6 = x[k + 6];
        float x7 = x[k + 7];
        for (int c = 0; c < y.length; c++) {
            y[c] += x0 * w0[c]
                    + x1 * w1[c]
                    + x2 * w2[c]
                    + x3 * w3[c]
                    + x4 * w4[c]
                    + x5 * w5[c]
                    + x6 * w6[c]
                    + x7 * w7[c];
        }
    }

    private static void one(float x, float[] w, float[] y) {
        for (int c = 0; c < y.length; c++) {
            y[c] += x * w[c];
        }
    }
}
