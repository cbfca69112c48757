package org.pccd.run.curves;

/**
 * Where a training went on after it had stopped.
 *
 * @param step of the checkpoint that it went on from
 * @param seconds trained by then
 * @param time when it went on, in seconds since 1970, NaN where that is not known
 */
public record Resume(long step, double seconds, double time) {
    /** The place on an axis. */
    public double on(TimeAxis axis) {
        return switch (axis) {
            case STEP -> step;
            case RELATIVE -> seconds;
            case WALL -> time;
        };
    }
}
