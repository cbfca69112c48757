package org.pccd.ui.internal;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IStartup;
import org.pccd.core.Parameter;
import org.pccd.core.Parameters;
import org.pccd.ui.internal.table.TableCore;

/** Loads what the first form and the first table need, once the window stands, so that opening them is no wait. */
public final class WarmUp implements IStartup {
    private static final long DELAY_MILLIS = 2000;

    /** A record to bind. */
    record Sample(@Parameter(label = "Count", min = 0) int count) {}

    @Override
    public void earlyStartup() {
        Job job = Job.createSystem("Load forms and tables", (ICoreRunnable) monitor -> {
            Parameters.with(new Sample(1), "count", "2");
            TableCore.loadClasses();
        });
        job.setPriority(Job.DECORATE);
        job.schedule(DELAY_MILLIS);
    }
}
