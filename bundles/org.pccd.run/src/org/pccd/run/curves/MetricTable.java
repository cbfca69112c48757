package org.pccd.run.curves;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pccd.plot.Abscissa;
import org.pccd.plot.Column;
import org.pccd.plot.Curve;
import org.pccd.plot.Smoothing;

/**
 * The metrics of a run by columns. Grows at its end; the curves made of it share its memory and never change. For one
 * thread at a time, the curves may go to others.
 */
public final class MetricTable {
    // More than a validation or a checkpoint takes of the clock and not of the training.
    private static final double PAUSE_SECONDS = 60;

    private final Map<Quantity, Column> columns = new EnumMap<>(Quantity.class);
    private final Map<Quantity, Smoothed> smoothed = new EnumMap<>(Quantity.class);
    private final Axes training = new Axes();
    private final Axes validation = new Axes();
    private final List<Resume> resumes = new ArrayList<>();
    private final List<Double> pauses = new ArrayList<>();
    private boolean timed = true;
    private double lastTime = Double.NaN;
    private double last = Double.NEGATIVE_INFINITY;
    private double lastSeconds;

    /** The three axes of lines of one kind. */
    private static final class Axes {
        private final Map<TimeAxis, Abscissa> all = new EnumMap<>(TimeAxis.class);

        Axes() {
            for (TimeAxis axis : TimeAxis.values()) {
                all.put(axis, new Abscissa());
            }
        }

        void add(double step, double seconds, double time) {
            all.get(TimeAxis.STEP).add(step);
            all.get(TimeAxis.RELATIVE).add(seconds);
            all.get(TimeAxis.WALL).add(time);
        }
    }

    /** A column that follows another one. */
    private static final class Smoothed {
        private final double weight;
        private final Smoothing smoothing;
        private final Column column = new Column();

        Smoothed(double weight) {
            this.weight = weight;
            smoothing = new Smoothing(weight);
        }

        Column follow(Column raw) {
            for (int i = column.size(); i < raw.size(); i++) {
                column.add(smoothing.next(raw.get(i)));
            }
            return column;
        }
    }

    MetricTable() {
        for (Quantity quantity : Quantity.values()) {
            columns.put(quantity, new Column());
        }
    }

    /** @param values by quantity, NaN for those that the line does not have */
    void add(double step, double seconds, double time, double resumed, double[] values) {
        if (Double.isFinite(resumed)) {
            resume(resumed, step, seconds, time);
        } else if (step < last) {
            resume(step, step, seconds, time);
        }
        if (time - lastTime > seconds - lastSeconds + PAUSE_SECONDS) {
            pauses.add(time);
        }
        lastTime = time;
        boolean validated = Double.isFinite(values[Quantity.VALIDATION_LOSS.ordinal()]);
        timed &= Double.isFinite(time);
        (validated ? validation : training).add(step, seconds, time);
        for (Quantity quantity : Quantity.values()) {
            if (validated == (quantity == Quantity.VALIDATION_LOSS)) {
                columns.get(quantity).add(values[quantity.ordinal()]);
            }
        }
        last = Math.max(last, step);
        lastSeconds = Math.max(lastSeconds, seconds);
    }

    // Between the line before and this one, in proportion to the steps.
    private void resume(double from, double step, double seconds, double time) {
        double before = Math.max(0, last);
        double share = step > before ? Math.max(0, Math.min(1, (from - before) / (step - before))) : 0;
        resumes.add(new Resume((long) from, lastSeconds + share * (seconds - lastSeconds), time));
    }

    /** Where the training went on, in the order of the file. */
    public List<Resume> resumes() {
        return List.copyOf(resumes);
    }

    /** Times of day of the first line after each stretch in which nothing was trained. */
    public List<Double> pauses() {
        return List.copyOf(pauses);
    }

    /** Whether every line says when it was written: else there is no {@link TimeAxis#WALL}. */
    public boolean timed() {
        return timed;
    }

    /** Number of lines. */
    public int size() {
        return columns.get(Quantity.LOSS).size()
                + columns.get(Quantity.VALIDATION_LOSS).size();
    }

    /** The largest step so far, 0 before the first line. */
    public long lastStep() {
        return (long) Math.max(0, last);
    }

    /** A quantity as it is written; empty over an axis that it lacks. */
    public Curve curve(Quantity quantity, TimeAxis axis) {
        return over(columns.get(quantity), quantity, axis);
    }

    /** @param weight of the past, as in {@link Smoothing}; a new one costs a pass over all values */
    public Curve smoothed(Quantity quantity, TimeAxis axis, double weight) {
        if (weight == 0) {
            return curve(quantity, axis);
        }
        Smoothed found = smoothed.get(quantity);
        if (found == null || found.weight != weight) {
            found = new Smoothed(weight);
            smoothed.put(quantity, found);
        }
        return over(found.follow(columns.get(quantity)), quantity, axis);
    }

    private Curve over(Column column, Quantity quantity, TimeAxis axis) {
        if (axis == TimeAxis.WALL && !timed) {
            return Curve.of(new double[0], new double[0]);
        }
        return column.over((quantity == Quantity.VALIDATION_LOSS ? validation : training).all.get(axis));
    }
}
