package org.pccd.plot;

import java.util.Arrays;

/** The x of curves, growing and never falling. For one thread at a time. */
public final class Abscissa {
    private double[] x = new double[256];
    private int size;

    /** A value smaller than the one before, as a clock that was set gives, counts as that one. */
    public void add(double value) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
        }
        x[size] = size > 0 && value < x[size - 1] ? x[size - 1] : value;
        size++;
    }

    public double get(int i) {
        return x[i];
    }

    public int size() {
        return size;
    }

    double[] values() {
        return x;
    }
}
