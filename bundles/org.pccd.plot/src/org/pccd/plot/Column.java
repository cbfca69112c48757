package org.pccd.plot;

import java.util.Arrays;

/**
 * The y of curves, growing: several columns may share one {@link Abscissa}. For one thread at a time; the curves made
 * of it may go to others.
 */
public final class Column {
    private double[] y = new double[256];
    private int size;
    private final double[][] low = new double[Curve.LEVELS][0];
    private final double[][] high = new double[Curve.LEVELS][0];

    /** @param value NaN leaves a gap in the line */
    public void add(double value) {
        if (size == y.length) {
            y = Arrays.copyOf(y, 2 * size);
        }
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

    public double get(int i) {
        return y[i];
    }

    /** The points so far over these x. Costs nothing, whatever their number. */
    public Curve over(Abscissa x) {
        return new Curve(x.values(), y, Math.min(size, x.size()), low.clone(), high.clone());
    }
}
