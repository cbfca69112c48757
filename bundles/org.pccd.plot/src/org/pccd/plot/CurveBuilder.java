package org.pccd.plot;

import java.util.Arrays;

/** Collects the points of a curve that grows; not for several threads at once, but what it builds is. */
public final class CurveBuilder {
    private double[] x = new double[256];
    private double[] y = new double[256];
    private int size;
    private final double[][] low = new double[Curve.LEVELS][0];
    private final double[][] high = new double[Curve.LEVELS][0];

    /**
     * Appends a point.
     *
     * @param atX not smaller than the one before
     * @param value NaN leaves a gap in the line
     */
    public void add(double atX, double value) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        x[size] = atX;
        y[size] = value;
        size++;
        for (int level = 0, block = Curve.FAN; level < Curve.LEVELS && size % block == 0; level++, block *= Curve.FAN) {
            close(level, size / block - 1);
        }
    }

    // Only whole blocks are kept: they never change again, so that all curves built here share them.
    private void close(int level, int block) {
        if (block >= low[level].length) {
            low[level] = Arrays.copyOf(low[level], Math.max(16, 2 * block));
            high[level] = Arrays.copyOf(high[level], Math.max(16, 2 * block));
        }
        double[] lower = level == 0 ? y : low[level - 1];
        double[] upper = level == 0 ? y : high[level - 1];
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = block * Curve.FAN; i < (block + 1) * Curve.FAN; i++) {
            if (lower[i] < min) {
                min = lower[i];
            }
            if (upper[i] > max) {
                max = upper[i];
            }
        }
        low[level][block] = min;
        high[level][block] = max;
    }

    public int size() {
        return size;
    }

    /** The points so far. Costs nothing, whatever their number. */
    public Curve curve() {
        return new Curve(x, y, size, low.clone(), high.clone());
    }
}
