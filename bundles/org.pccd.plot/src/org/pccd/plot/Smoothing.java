package org.pccd.plot;

/**
 * Exponential moving average without the bias of its beginning, the smoothing that TensorBoard uses: after n values it
 * is the sum of w^(n-i) y_i divided by the sum of w^(n-i).
 */
public final class Smoothing {
    private final double weight;
    private double average;
    private double missing = 1;

    /** @param weight of the past, from 0 (no smoothing) to below 1 */
    public Smoothing(double weight) {
        if (!(weight >= 0 && weight < 1)) {
            throw new IllegalArgumentException("weight " + weight);
        }
        this.weight = weight;
    }

    /** The average up to and with this value; a value that is not finite is given back and left out. */
    public double next(double value) {
        if (!Double.isFinite(value)) {
            return value;
        }
        average = weight * average + (1 - weight) * value;
        missing *= weight;
        return average / (1 - missing);
    }
}
