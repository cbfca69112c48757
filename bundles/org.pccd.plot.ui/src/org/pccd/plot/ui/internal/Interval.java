package org.pccd.plot.ui.internal;

/** A range of an axis, linear or logarithmic, laid over pixels. */
public record Interval(double min, double max, boolean log) {
    private static final double SMALLEST = 1e-12;

    /** An interval that can be shown: not empty, finite, positive where logarithmic. */
    public static Interval around(double min, double max, boolean log) {
        double low = Double.isFinite(min) ? min : log ? 0.1 : 0;
        double high = Double.isFinite(max) ? max : 1;
        if (log && low <= 0) {
            low = high > 0 ? high * 1e-6 : 0.1;
        }
        if (log && high <= low) {
            return new Interval(low / 2, low * 2, true);
        }
        double least = Math.max(SMALLEST, Math.max(Math.abs(low), Math.abs(high)) * SMALLEST);
        if (!log && high - low < least) {
            double half = low == 0 ? 0.5 : Math.abs(low) / 20;
            return new Interval(low - half, high + half, false);
        }
        return new Interval(low, high, log);
    }

    /** Larger on both sides by a share of its length. */
    public Interval padded(double share) {
        return around(value(-share), value(1 + share), log);
    }

    /** Where a value lies: 0 at the beginning, 1 at the end. */
    public double position(double value) {
        return log ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
    }

    /** The value at a position. */
    public double value(double position) {
        return log ? min * Math.pow(max / min, position) : min + (max - min) * position;
    }

    /** Shorter by a factor below one, longer above; the value at the position stays there. */
    public Interval zoomed(double position, double factor) {
        return kept(value(position - position * factor), value(position + (1 - position) * factor));
    }

    /** Moved by a share of its length. */
    public Interval moved(double share) {
        return kept(value(share), value(1 + share));
    }

    /** The part between two positions, in any order. */
    public Interval part(double one, double other) {
        return kept(value(Math.min(one, other)), value(Math.max(one, other)));
    }

    // Steps beyond what numbers can tell apart change nothing.
    private Interval kept(double newMin, double newMax) {
        double size = Math.max(Math.abs(newMin), Math.abs(newMax));
        boolean possible = Double.isFinite(newMin)
                && Double.isFinite(newMax)
                && newMax - newMin > size * 1e-10
                && size < 1e300
                && (!log || newMin > 1e-300);
        return possible ? new Interval(newMin, newMax, log) : this;
    }
}
