package org.pccd.plugins.internal;

import java.util.function.Function;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.pccd.core.Progress;

/** Passes on what the platform reports; a task within a task is not shown. */
final class Monitor extends NullProgressMonitor {
    private final Progress progress;
    private double done;

    private Monitor(Progress progress) {
        this.progress = progress;
    }

    static <T> T task(String task, Progress progress, Function<IProgressMonitor, T> work) {
        progress.begin(task, -1, "");
        return work.apply(new Monitor(progress));
    }

    @Override
    public void subTask(String name) {
        progress.done((long) done, name);
    }

    @Override
    public void internalWorked(double work) {
        done += work;
    }

    @Override
    public boolean isCanceled() {
        return progress.cancelled();
    }
}
