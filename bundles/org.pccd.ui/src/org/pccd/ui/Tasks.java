package org.pccd.ui;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;

/** Work off the thread of the user interface, visible in the Progress view, with time left, and cancelled there. */
public final class Tasks {
    /** What a task does; it checks its progress for cancellation at least every 100 ms. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    private Tasks() {}

    /**
     * Starts a task that the user sees; an error is shown and logged by the workbench's status handling.
     *
     * @param owner the result is dropped where this widget is disposed by then
     * @param done takes the result on the thread of the user interface
     */
    public static <T> Job start(String name, Widget owner, Work<T> work, Consumer<T> done) {
        return schedule(name, owner, work, done, null, true);
    }

    /**
     * Starts a short task that the user does not see in the Progress view.
     *
     * @param failed takes the exception on the thread of the user interface, to show it where the result would be
     */
    public static <T> Job quietly(
            String name, Widget owner, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        return schedule(name, owner, work, done, failed, false);
    }

    private static <T> Job schedule(
            String name, Widget owner, Work<T> work, Consumer<T> done, Consumer<Exception> failed, boolean shown) {
        Display display = owner.getDisplay();
        Job job = Job.create(name, (IJobFunction) monitor -> run(name, display, owner, work, done, failed, monitor));
        job.setUser(false);
        job.setSystem(!shown);
        job.schedule();
        return job;
    }

    private static <T> IStatus run(
            String name,
            Display display,
            Widget owner,
            Work<T> work,
            Consumer<T> done,
            Consumer<Exception> failed,
            IProgressMonitor monitor) {
        try {
            T result = work.run(new MonitorProgress(monitor));
            later(display, owner, () -> done.accept(result));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (Exception e) {
            if (failed != null) {
                later(display, owner, () -> failed.accept(e));
                return Status.OK_STATUS;
            }
            return error(name, e);
        } finally {
            monitor.done();
        }
    }

    /** The status to show for an exception: its sentence where it is ours, else what failed and why. */
    public static IStatus error(String task, Exception e) {
        String message = e instanceof PccdException ? e.getMessage() : task + " failed: " + e;
        return new Status(IStatus.ERROR, "org.pccd.ui", message, e);
    }

    private static void later(Display display, Widget owner, Runnable action) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!owner.isDisposed()) {
                    action.run();
                }
            });
        }
    }
}
