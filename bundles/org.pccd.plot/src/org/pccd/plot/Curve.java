package org.pccd.plot;

import java.util.Arrays;

/**
 * Points of a line, by rising x, of any number: smallest and largest y of blocks of points are kept, so that a picture
 * of a million points costs no more than one of a thousand. Immutable.
 */
public final class Curve {
    static final int FAN = 32;
    static final int LEVELS = 4;

    private final double[] x;
    private final double[] y;
    private final int size;
    private final double[][] low;
    private final double[][] high;

    Curve(double[] x, double[] y, int size, double[][] low, double[][] high) {
        this.x = x;
        this.y = y;
        this.size = size;
        this.low = low;
        this.high = high;
    }

    /** @param x rising; as many as y */
    public static Curve of(double[] x, double[] y) {
        CurveBuilder builder = new CurveBuilder();
        for (int i = 0; i < x.length; i++) {
            builder.add(x[i], y[i]);
        }
        return builder.curve();
    }

    public int size() {
        return size;
    }

    public double x(int i) {
        return x[i];
    }

    public double y(int i) {
        return y[i];
    }

    /** Number of points whose x is smaller than this one. */
    public int below(double value) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (x[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Index of the point whose x is closest, -1 where there is none. */
    public int nearest(double value) {
        int i = below(value);
        if (i == size) {
            return size - 1;
        }
        return i > 0 && value - x[i - 1] < x[i] - value ? i - 1 : i;
    }

    /** Smallest and largest y of points from an index up to another, exclusive; NaNs where all are NaN. */
    public Span span(int from, int to) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = Math.max(0, from), end = Math.min(size, to); i < end; ) {
            int level = -1;
            int block = 1;
            while (level + 1 < LEVELS && i % (block * FAN) == 0 && i + block * FAN <= end) {
                level++;
                block *= FAN;
            }
            double lower = level < 0 ? y[i] : low[level][i / block];
            double upper = level < 0 ? y[i] : high[level][i / block];
            if (lower < min) {
                min = lower;
            }
            if (upper > max) {
                max = upper;
            }
            i += block;
        }
        return min > max ? new Span(Double.NaN, Double.NaN) : new Span(min, max);
    }

    /** Smallest y above zero of points from an index up to another, exclusive; NaN where there is none. */
    public double smallestPositive(int from, int to) {
        Span span = span(from, to);
        if (span.min() > 0 || !(span.max() > 0)) {
            return span.min() > 0 ? span.min() : Double.NaN;
        }
        double min = Double.POSITIVE_INFINITY;
        for (int i = Math.max(0, from); i < Math.min(size, to); i++) {
            if (y[i] > 0 && y[i] < min) {
                min = y[i];
            }
        }
        return min;
    }

    /**
     * The line as it looks in a picture of so many columns: at most four points for each, among them the smallest and
     * the largest value, so that no spike is lost.
     *
     * @param from smallest x that is shown; the point before it is kept, where the line comes from
     * @param to largest x that is shown
     * @param logX whether columns are equally wide in the logarithm of x; then from is positive
     */
    public Curve columns(double from, double to, int columns, boolean logX) {
        int first = Math.max(0, below(from) - 1);
        int last = Math.min(size, below(Math.nextUp(to)) + 1);
        if (last - first <= 4 * columns) {
            return new Curve(
                    Arrays.copyOfRange(x, first, Math.max(first, last)),
                    Arrays.copyOfRange(y, first, Math.max(first, last)),
                    Math.max(0, last - first),
                    new double[LEVELS][0],
                    new double[LEVELS][0]);
        }
        CurveBuilder kept = new CurveBuilder();
        for (int column = 0, i = first; column <= columns && i < last; column++) {
            double share = (column + 1.0) / columns;
            double edge = logX ? from * Math.pow(to / from, share) : from + (to - from) * share;
            int end = column == columns ? last : Math.min(last, below(edge));
            column(kept, i, end);
            i = Math.max(i, end);
        }
        return kept.curve();
    }

    private void column(CurveBuilder kept, int from, int to) {
        if (to - from <= 4) {
            for (int i = from; i < to; i++) {
                kept.add(x[i], y[i]);
            }
            return;
        }
        Span span = span(from, to);
        double middle = x[(from + to) >>> 1];
        kept.add(x[from], y[from]);
        kept.add(middle, span.min());
        kept.add(middle, span.max());
        kept.add(x[to - 1], y[to - 1]);
    }

    /** Copies of all x. */
    public double[] xs() {
        return Arrays.copyOf(x, size);
    }

    /** Copies of all y. */
    public double[] ys() {
        return Arrays.copyOf(y, size);
    }

    /** A closed interval. */
    public record Span(double min, double max) {}
}
