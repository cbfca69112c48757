package org.pccd.energy.internal.reference;

/** Seconds of the clock from lap to lap, which add up to all that was spent. */
public final class Stopwatch {
    private long last = System.nanoTime();

    /** Seconds since the lap before, or since it was made. */
    public double lap() {
        long now = System.nanoTime();
        double seconds = (now - last) * 1e-9;
        last = now;
        return seconds;
    }
}
