package org.pccd.run.internal;

/** Waiting. */
public final class Sleep {
    private Sleep() {}

    /** Waits; an interrupt ends it early and stays set. */
    public static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
