package org.pccd.cli.internal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.pccd.core.PccdException;
import org.pccd.run.JobFolder;
import org.pccd.run.JobWatch;
import org.pccd.run.RunStatus;
import picocli.CommandLine.Parameters;

/** The folder that a command is about. */
class JobArgument {
    private static final long POLL_MILLIS = 100;

    @Parameters(paramLabel = "R", description = "Folder of a run, a sampling or a reconstruction.")
    private Path folder;

    JobFolder job() {
        return JobFolder.open(folder);
    }

    /** @throws PccdException where there is no worker that could be asked for anything */
    JobFolder withWorker() {
        JobFolder job = job();
        RunStatus status = job.status();
        if (!status.state().live()) {
            throw new PccdException("No worker is at " + job + " ("
                    + status.state().name().toLowerCase(Locale.ROOT) + "): start one with pccd run resume.");
        }
        return job;
    }

    /**
     * Waits until something is so, or no worker is there any more.
     *
     * @param seconds how long at most
     * @return the state then
     */
    static RunStatus await(JobFolder job, double seconds, Predicate<RunStatus> wanted, Output output) {
        JobWatch watch = new JobWatch(job);
        long end = System.nanoTime() + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        RunStatus status = watch.status();
        while (!wanted.test(status) && status.state().live() && System.nanoTime() < end) {
            output.progress().check();
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return status;
            }
            status = watch.status();
        }
        return status;
    }

    /** Prints where a job stands. */
    static int print(Output output, JobFolder job, RunStatus status) {
        return output.result(new JobRow(job, status), out -> out.println(job + ": " + JobRow.sentence(status)));
    }
}
