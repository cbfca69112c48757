package org.pccd.energy.tensornet.internal.net;

/**
 * Smooth radial functions of a distance: combinations of spherical Bessel functions of order 0 that vanish at the
 * cutoff with their first and second derivatives (Kocer, Mason, Erturk, AIP Adv. 10, 015021 (2020)), and the cosine
 * cutoff.
 */
public final class RadialBasis {
    private final double cutoff;
    private final int count;
    private final double[] amplitude;
    private final double[] mix;
    private final double[] scale;

    /** @param count number of functions, at least 1 */
    public RadialBasis(double cutoff, int count) {
        this.cutoff = cutoff;
        this.count = count;
        amplitude = new double[count];
        mix = new double[count];
        scale = new double[count];
        double d = 1;
        for (int m = 0; m < count; m++) {
            double e = square(m * (m + 2.0)) / (4 * square(square(m + 1.0)) + 1);
            mix[m] = m == 0 ? 0 : Math.sqrt(e / d);
            d = m == 0 ? 1 : 1 - e / d;
            scale[m] = 1 / Math.sqrt(d);
            amplitude[m] = (m % 2 == 0 ? 1 : -1)
                    * Math.sqrt(2)
                    * Math.PI
                    / Math.pow(cutoff, 1.5)
                    * (m + 1)
                    * (m + 2)
                    / Math.hypot(m + 1, m + 2);
        }
    }

    private static double square(double x) {
        return x * x;
    }

    /** Distance from which on nothing is felt, in Å. */
    double cutoff() {
        return cutoff;
    }

    /** Number of functions. */
    int count() {
        return count;
    }

    /** Values and derivatives by the distance of the functions, 0 excluded. */
    void at(double distance, double[] values, double[] slopes) {
        double x = Math.PI * distance / cutoff;
        for (int m = 0; m < count; m++) {
            double a = (m + 1) * x;
            double b = (m + 2) * x;
            double f = amplitude[m] * (Math.sin(a) / a + Math.sin(b) / b);
            double df = amplitude[m] * (Math.cos(a) - Math.sin(a) / a + Math.cos(b) - Math.sin(b) / b) / distance;
            values[m] = scale[m] * (f + (m == 0 ? 0 : mix[m] * values[m - 1]));
            slopes[m] = scale[m] * (df + (m == 0 ? 0 : mix[m] * slopes[m - 1]));
        }
    }

    /** The cosine cutoff: 1 at distance 0, 0 from the cutoff on. */
    double damping(double distance) {
        return distance < cutoff ? 0.5 * (Math.cos(Math.PI * distance / cutoff) + 1) : 0;
    }

    /** Derivative of the cosine cutoff. */
    double dampingSlope(double distance) {
        return distance < cutoff ? -0.5 * Math.PI / cutoff * Math.sin(Math.PI * distance / cutoff) : 0;
    }
}
