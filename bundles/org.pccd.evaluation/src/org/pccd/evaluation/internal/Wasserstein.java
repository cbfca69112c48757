package org.pccd.evaluation.internal;

import java.util.Arrays;

/**
 * The Wasserstein-1 distance of two empirical distributions on the line, exactly: the integral of the absolute
 * difference of their distribution functions (Vallender, Theory Probab. Appl. 18, 784 (1974), doi:10.1137/1118101). It
 * has the unit of the values.
 */
final class Wasserstein {
    /** Where the distances of distributions of samples come from. */
    static final String SOURCE = "CDVAE: Xie et al., ICLR 2022, arXiv:2110.06197, section 5.2. There up to 1,000 valid"
            + " samples are drawn; here all are used.";

    private Wasserstein() {}

    /** NaN where either is empty. */
    static double distance(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            return Double.NaN;
        }
        double[] u = sorted(first);
        double[] v = sorted(second);
        double sum = 0;
        double at = Math.min(u[0], v[0]);
        int i = 0;
        int j = 0;
        while (i < u.length || j < v.length) {
            double next = Math.min(i < u.length ? u[i] : v[j], j < v.length ? v[j] : u[i]);
            sum += Math.abs((double) i / u.length - (double) j / v.length) * (next - at);
            at = next;
            while (i < u.length && u[i] == at) {
                i++;
            }
            while (j < v.length && v[j] == at) {
                j++;
            }
        }
        return sum;
    }

    private static double[] sorted(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        if (!Double.isFinite(copy[0]) || !Double.isFinite(copy[copy.length - 1])) {
            throw new IllegalArgumentException("values that are not finite have no distribution on the line");
        }
        return copy;
    }
}
