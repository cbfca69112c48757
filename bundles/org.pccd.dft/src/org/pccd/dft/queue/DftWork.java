package org.pccd.dft.queue;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.pccd.core.DiskFailure;
import org.pccd.core.Progress;
import org.pccd.dft.DftState;
import org.pccd.run.ContributedWork;
import org.pccd.run.JobFolder;
import org.pccd.run.Launch;
import org.pccd.run.Resources;

/** What a worker of a batch does: it takes one job after the other from the queue until there is none left. */
public final class DftWork implements ContributedWork {
    /** Identifier of this work. */
    public static final String ID = "dft";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String run(JobFolder worker, Resources resources, Progress progress) throws IOException {
        DftBatch batch = DftBatch.open(worker.path().getParent().getParent());
        int launch = worker.launch().map(Launch::number).orElse(0);
        int done = 0;
        progress.begin("DFT", waiting(batch), "jobs");
        for (boolean found = true; found; ) {
            found = false;
            for (DftJob job : batch.jobs()) {
                if (progress.cancelled()) {
                    throw new CancellationException("stopped between two jobs");
                }
                Optional<Attempt> attempt = taken(job, worker, launch, progress);
                if (attempt.isPresent()) {
                    found = true;
                    progress.done(done, job.name());
                    new ProgramRun(batch, job, attempt.get(), resources.threads(), progress).run();
                    progress.done(++done, "");
                }
            }
        }
        return done + " jobs done.";
    }

    private static long waiting(DftBatch batch) {
        return batch.jobs().stream()
                .filter(job -> job.status().state() == DftState.QUEUED)
                .count();
    }

    // On a full disk a worker waits for space, as each job does: the next one would fare no better.
    private static Optional<Attempt> taken(DftJob job, JobFolder worker, int launch, Progress progress)
            throws IOException {
        while (true) {
            try {
                if (job.status().state() != DftState.QUEUED) {
                    return Optional.empty();
                }
                Optional<Attempt> attempt = job.attempt();
                return attempt.isPresent() && attempt.get().take(worker, launch) ? attempt : Optional.empty();
            } catch (IOException e) {
                if (!DiskFailure.full(e)) {
                    throw e;
                }
                progress.check();
                ProgramRun.sleep();
            }
        }
    }
}
