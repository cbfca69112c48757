package org.pccd.sampling.ui.internal.gallery;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;

/** Does something when a job has ended, however. */
final class EndOfJob extends JobChangeAdapter {
    private final Runnable action;

    EndOfJob(Runnable action) {
        this.action = action;
    }

    @Override
    public void done(IJobChangeEvent event) {
        action.run();
    }
}
