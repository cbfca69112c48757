package org.pccd.energy.internal.reference;

import org.pccd.core.Progress;

/** Reports parts of a task as one task. */
public final class PartialProgress implements Progress {
    private final Progress whole;
    private final long before;

    /** Begins the whole task. */
    public PartialProgress(Progress whole, String task, long total, String unit) {
        this(whole, 0);
        whole.begin(task, total, unit);
    }

    private PartialProgress(Progress whole, long before) {
        this.whole = whole;
        this.before = before;
    }

    /** For a part that begins when this much is done. */
    public Progress from(long done) {
        return new PartialProgress(whole, done);
    }

    @Override
    public void begin(String task, long total, String unit) {
        // The whole has begun.
    }

    @Override
    public void done(long done, String message) {
        whole.done(before + done, message);
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}
