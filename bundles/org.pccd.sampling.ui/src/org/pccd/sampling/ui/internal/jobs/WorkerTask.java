package org.pccd.sampling.ui.internal.jobs;

import java.util.concurrent.CancellationException;
import org.eclipse.ui.PlatformUI;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.run.JobFolder;
import org.pccd.run.JobWatch;
import org.pccd.run.RunStatus;
import org.pccd.run.Workers;

/**
 * A worker whose progress is shown as that of a task. Cancelling the task stops the worker; closing the window does
 * not.
 */
public final class WorkerTask {
    private static final long POLL_MILLIS = 250;
    private static final double GRACE_SECONDS = 10;

    private WorkerTask() {}

    /**
     * Starts the worker of a job where there is none, and follows it to its end.
     *
     * @throws PccdException where it ended otherwise than finished, saying why
     * @throws CancellationException where cancelled
     */
    public static void run(JobFolder job, Progress progress) throws InterruptedException {
        Workers.start(job, Workers.Options.LOCAL);
        JobWatch watch = new JobWatch(job);
        String task = null;
        RunStatus status = watch.status();
        while (status.state().live()) {
            if (progress.cancelled()) {
                stop(job);
                throw new CancellationException("cancelled");
            }
            if (!status.task().equals(task)) {
                task = status.task();
                progress.begin(task.isEmpty() ? "Starting the worker" : task, status.steps(), status.unit());
            }
            progress.done(status.step(), status.message());
            Thread.sleep(POLL_MILLIS);
            status = watch.status();
        }
        if (status.state() != RunStatus.State.FINISHED) {
            throw new PccdException(
                    status.message().isEmpty() ? job + " ended as " + status.state() + "." : status.message());
        }
    }

    private static void stop(JobFolder job) {
        if (!PlatformUI.getWorkbench().isClosing()) {
            Workers.cancel(job, GRACE_SECONDS, Progress.NONE);
        }
    }
}
