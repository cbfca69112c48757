package org.pccd.energy.tensornet.internal.net;

/** Rows shifted to mean 0, scaled to variance 1, then to gain and bias. */
public final class LayerNorm {
    private static final double EPSILON = 1e-5;

    private final float[] gain;
    private final float[] bias;

    public LayerNorm(float[] gain, float[] bias) {
        this.gain = gain;
        this.bias = bias;
    }

    /** The normalised row is written to y. */
    void apply(float[] x, float[] y) {
        double mean = mean(x);
        float scale = (float) scale(x, mean);
        float shift = (float) mean;
        for (int c = 0; c < x.length; c++) {
            y[c] = (x[c] - shift) * scale * gain[c] + bias[c];
        }
    }

    /** What the gradient dy of the normalised row means for x, written to dx. */
    void back(float[] x, float[] dy, float[] dx) {
        double mean = mean(x);
        double scale = scale(x, mean);
        double sum = 0;
        double along = 0;
        for (int c = 0; c < x.length; c++) {
            double g = dy[c] * gain[c];
            sum += g;
            along += g * (x[c] - mean);
        }
        float level = (float) (sum / x.length);
        float tilt = (float) (along / x.length * scale * scale);
        float shift = (float) mean;
        float factor = (float) scale;
        for (int c = 0; c < x.length; c++) {
            dx[c] = factor * (dy[c] * gain[c] - level - (x[c] - shift) * tilt);
        }
    }

    private static double mean(float[] x) {
        double sum = 0;
        for (float v : x) {
            sum += v;
        }
        return sum / x.length;
    }

    private static double scale(float[] x, double mean) {
        double sum = 0;
        for (float v : x) {
            sum += (v - mean) * (v - mean);
        }
        return 1 / Math.sqrt(sum / x.length + EPSILON);
    }
}
