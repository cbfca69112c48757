package org.pccd.energy.tensornet.internal.net;

/** The network of the distance of one interaction layer, in double precision, with its derivative carried along. */
public final class RadialNetwork {
    private final float[][] weights;
    private final float[][] biases;

    /**
     * @param weights out x in by rows, one map after the other
     * @param biases of the same maps
     */
    public RadialNetwork(float[][] weights, float[][] biases) {
        this.weights = weights;
        this.biases = biases;
    }

    /**
     * Writes values and slopes, times the damping, to three rows: one for each kind of parts. The network has the three
     * kinds of a channel side by side.
     */
    void at(
            double[] values,
            double[] slopes,
            double damping,
            double dampingSlope,
            double step,
            float[][] value,
            float[][] slope,
            int first) {
        double[] x = values;
        double[] dx = slopes;
        for (int m = 0; m < weights.length; m++) {
            int out = biases[m].length;
            double[] y = new double[out];
            double[] dy = new double[out];
            for (int o = 0; o < out; o++) {
                double sum = biases[m][o];
                double change = 0;
                for (int i = 0; i < x.length; i++) {
                    double w = weights[m][o * x.length + i];
                    sum += w * x[i];
                    change += w * dx[i];
                }
                double s = 1 / (1 + Math.exp(-sum));
                y[o] = sum * s;
                dy[o] = change * s * (1 + sum * (1 - s));
            }
            x = y;
            dx = dy;
        }
        int channels = x.length / 3;
        for (int kind = 0; kind < 3; kind++) {
            value[first + kind] = new float[channels];
            slope[first + kind] = new float[channels];
            for (int c = 0; c < channels; c++) {
                int at = 3 * c + kind;
                value[first + kind][c] = (float) (damping * x[at]);
                slope[first + kind][c] = (float) (step * (damping * dx[at] + dampingSlope * x[at]));
            }
        }
    }
}
