package org.pccd.energy.tensornet.internal.net;

import java.util.stream.IntStream;

/**
 * What the interaction layers make of a distance. They see nothing else of a pair, so that their networks of the
 * distance become a table, with cubic interpolation by values and slopes; its error is below 1e-6 of the largest
 * values. For each layer there are three rows: the factors of the three kinds of parts.
 */
public final class RadialTable {
    private static final int INTERVALS = 512;

    private final double cutoff;
    private final int rows;
    /** By knot, value or slope times the step, and row. */
    private final float[][][] knots;

    /** @param layers by interaction layer the linear maps of its radial network, in double precision */
    public RadialTable(RadialBasis basis, RadialNetwork[] layers) {
        cutoff = basis.cutoff();
        rows = 3 * layers.length;
        knots = new float[2 * (INTERVALS + 1)][][];
        double step = cutoff / INTERVALS;
        IntStream.rangeClosed(0, INTERVALS).parallel().forEach(k -> {
            // At 0 the functions have limits; nothing is ever so close.
            double d = Math.max(k * step, 1e-6);
            double[] values = new double[basis.count()];
            double[] slopes = new double[basis.count()];
            basis.at(d, values, slopes);
            float[][] value = new float[rows][];
            float[][] slope = new float[rows][];
            for (int l = 0; l < layers.length; l++) {
                layers[l].at(values, slopes, basis.damping(d), basis.dampingSlope(d), step, value, slope, 3 * l);
            }
            knots[2 * k] = value;
            knots[2 * k + 1] = slope;
        });
    }

    /** Number of rows: three for each layer. */
    int rows() {
        return rows;
    }

    /** Adds the values at a distance, times a factor, to as many rows. */
    void add(double distance, float factor, float[][] sum, int first) {
        double x = distance * INTERVALS / cutoff;
        int k = Math.min((int) x, INTERVALS - 1);
        double t = x - k;
        double s = 1 - t;
        float a = factor * (float) ((1 + 2 * t) * s * s);
        float b = factor * (float) (t * s * s);
        float c = factor * (float) (t * t * (3 - 2 * t));
        float d = factor * (float) (-t * t * s);
        for (int r = 0; r < rows; r++) {
            mix(
                    a,
                    knots[2 * k][r],
                    b,
                    knots[2 * k + 1][r],
                    c,
                    knots[2 * k + 2][r],
                    d,
                    knots[2 * k + 3][r],
                    sum[first + r]);
        }
    }

    /**
     * The product of a gradient of the rows and their derivative by the distance.
     *
     * @param scratch as wide as a row
     */
    double slope(double distance, float[][] gradient, int first, float[] scratch) {
        double x = distance * INTERVALS / cutoff;
        int k = Math.min((int) x, INTERVALS - 1);
        double t = x - k;
        float a = (float) (6 * t * t - 6 * t);
        float b = (float) (3 * t * t - 4 * t + 1);
        float d = (float) (3 * t * t - 2 * t);
        java.util.Arrays.fill(scratch, 0);
        for (int r = 0; r < rows; r++) {
            product(
                    a,
                    knots[2 * k][r],
                    b,
                    knots[2 * k + 1][r],
                    knots[2 * k + 2][r],
                    d,
                    knots[2 * k + 3][r],
                    gradient[first + r],
                    scratch);
        }
        double sum = 0;
        for (float v : scratch) {
            sum += v;
        }
        return sum * INTERVALS / cutoff;
    }

    private static void mix(float a, float[] u, float b, float[] v, float c, float[] w, float d, float[] x, float[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] += a * u[i] + b * v[i] + c * w[i] + d * x[i];
        }
    }

    // The derivative of the weight of the second value is the negative of that of the first.
    private static void product(
            float a, float[] u, float b, float[] v, float[] w, float d, float[] x, float[] g, float[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] += g[i] * (a * (u[i] - w[i]) + b * v[i] + d * x[i]);
        }
    }
}
