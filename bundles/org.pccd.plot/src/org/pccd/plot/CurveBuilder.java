package org.pccd.plot;

/** Collects the points of a curve that grows. For one thread at a time; the curves may go to others. */
public final class CurveBuilder {
    private final Abscissa x = new Abscissa();
    private final Column y = new Column();

    /**
     * Appends a point.
     *
     * @param atX not smaller than the one before
     * @param value NaN leaves a gap in the line
     */
    public void add(double atX, double value) {
        x.add(atX);
        y.add(value);
    }

    public int size() {
        return x.size();
    }

    /** The points so far. Costs nothing, whatever their number. */
    public Curve curve() {
        return y.over(x);
    }
}
