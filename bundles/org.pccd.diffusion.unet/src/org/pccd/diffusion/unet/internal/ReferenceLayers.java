package org.pccd.diffusion.unet.internal;

/** Layers in plain Java and double precision, for one example; defined as in PyTorch's documentation. */
final class ReferenceLayers {
    private static final double EPSILON = 1e-5;

    private ReferenceLayers() {}

    /** Channels of height x width values, row-major. */
    record Image(int channels, int height, int width, double[] values) {
        Image(int channels, int height, int width) {
            this(channels, height, width, new double[channels * height * width]);
        }

        int area() {
            return height * width;
        }

        /** Value of channel c at position i. */
        double at(int c, int i) {
            return values[c * area() + i];
        }

        /** Another image of this height and width. */
        Image like(int otherChannels) {
            return new Image(otherChannels, height, width);
        }

        /** This above another: their channels one after the other. */
        Image with(Image other) {
            Image all = like(channels + other.channels);
            System.arraycopy(values, 0, all.values, 0, values.length);
            System.arraycopy(other.values, 0, all.values, values.length, other.values.length);
            return all;
        }

        Image plus(Image other) {
            Image sum = like(channels);
            for (int i = 0; i < values.length; i++) {
                sum.values[i] = values[i] + other.values[i];
            }
            return sum;
        }
    }

    /**
     * Convolution with padding (k - 1) / 2.
     *
     * @param kernel [out, in, kh, kw]
     * @param bias [out] or null
     * @param stride along the height
     */
    static Image convolution(Image x, double[] kernel, int[] shape, double[] bias, int stride) {
        int kh = shape[2];
        int kw = shape[3];
        int top = (kh - 1) / 2;
        int left = (kw - 1) / 2;
        Image y = new Image(shape[0], (x.height + 2 * top - kh) / stride + 1, x.width + 2 * left - kw + 1);
        for (int o = 0; o < y.channels; o++) {
            for (int i = 0; i < y.height; i++) {
                for (int j = 0; j < y.width; j++) {
                    double sum = bias == null ? 0 : bias[o];
                    for (int c = 0; c < x.channels; c++) {
                        for (int a = 0; a < kh; a++) {
                            int row = i * stride + a - top;
                            for (int b = 0; b < kw && row >= 0 && row < x.height; b++) {
                                int column = j + b - left;
                                if (column >= 0 && column < x.width) {
                                    sum += x.at(c, row * x.width + column)
                                            * kernel[((o * x.channels + c) * kh + a) * kw + b];
                                }
                            }
                        }
                    }
                    y.values[(o * y.height + i) * y.width + j] = sum;
                }
            }
        }
        return y;
    }

    /** Each row twice. */
    static Image doubled(Image x) {
        Image y = new Image(x.channels, 2 * x.height, x.width);
        for (int i = 0; i < y.values.length; i++) {
            int row = i / x.width;
            int channel = row / y.height;
            y.values[i] = x.values[(channel * x.height + row % y.height / 2) * x.width + i % x.width];
        }
        return y;
    }

    /** [out, in] matrix times vector plus bias. */
    static double[] linear(double[] x, double[] matrix, double[] bias) {
        double[] y = bias.clone();
        for (int o = 0; o < y.length; o++) {
            for (int i = 0; i < x.length; i++) {
                y[o] += matrix[o * x.length + i] * x[i];
            }
        }
        return y;
    }

    /** Brings consecutive pieces of this length to mean 0 and variance 1. */
    static double[] standardised(double[] x, int length) {
        double[] y = new double[x.length];
        for (int begin = 0; begin < x.length; begin += length) {
            double mean = 0;
            double variance = 0;
            for (int i = begin; i < begin + length; i++) {
                mean += x[i] / length;
            }
            for (int i = begin; i < begin + length; i++) {
                variance += (x[i] - mean) * (x[i] - mean) / length;
            }
            for (int i = begin; i < begin + length; i++) {
                y[i] = (x[i] - mean) / Math.sqrt(variance + EPSILON);
            }
        }
        return y;
    }

    /** Brings the channels at each position to mean 0 and variance 1, then multiplies each by its gain. */
    static Image channelNorm(Image x, double[] gain) {
        Image y = x.like(x.channels);
        for (int i = 0; i < x.area(); i++) {
            double[] column = new double[x.channels];
            for (int c = 0; c < x.channels; c++) {
                column[c] = x.at(c, i);
            }
            column = standardised(column, x.channels);
            for (int c = 0; c < x.channels; c++) {
                y.values[c * x.area() + i] = column[c] * gain[c];
            }
        }
        return y;
    }

    static double[] softmax(double[] x) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double v : x) {
            largest = Math.max(largest, v);
        }
        double sum = 0;
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.exp(x[i] - largest);
            sum += y[i];
        }
        for (int i = 0; i < x.length; i++) {
            y[i] /= sum;
        }
        return y;
    }

    static double silu(double x) {
        return x / (1 + Math.exp(-x));
    }

    /** x times the normal distribution function. */
    static double gelu(double x) {
        return 0.5 * x * (1 + erf(x / Math.sqrt(2)));
    }

    // Abramowitz and Stegun 7.1.6; all terms have the same sign.
    private static double erf(double x) {
        if (Math.abs(x) > 6) {
            return Math.signum(x);
        }
        double term = x;
        double sum = x;
        for (int n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }
}
