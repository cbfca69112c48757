package org.pccd.core;

import java.util.concurrent.CancellationException;

/** How every long task reports progress and learns that it is cancelled. Implementations are thread-safe. */
public interface Progress {
    /** Reports nothing and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String task, long total, String unit) {}

        @Override
        public void done(long done, String message) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Starts a task; a second call on the same object starts the next task.
     *
     * @param total amount of work in units, or -1 where it is not known
     * @param unit plural noun, such as "structures" or "steps"
     */
    void begin(String task, long total, String unit);

    /**
     * Says how much is done.
     *
     * @param done units done since {@link #begin}, absolute
     * @param message what is worth knowing now (a loss, a file name), may be empty
     */
    void done(long done, String message);

    default void done(long done) {
        done(done, "");
    }

    boolean cancelled();

    /** @throws CancellationException where the user has cancelled; called at least every 100 ms in long loops. */
    default void check() {
        if (cancelled()) {
            throw new CancellationException("cancelled");
        }
    }
}
