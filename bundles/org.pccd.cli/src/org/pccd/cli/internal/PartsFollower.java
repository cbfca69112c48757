package org.pccd.cli.internal;

import java.util.List;
import org.pccd.run.JobFolder;
import org.pccd.run.JobWatch;
import org.pccd.run.RunStatus;

/** Shows the progress of several workers as one, until the last has ended. */
final class PartsFollower {
    private static final long POLL_MILLIS = 300;

    private final Output output;
    private final List<JobFolder> jobs;

    PartsFollower(Output output, List<JobFolder> jobs) {
        this.output = output;
        this.jobs = jobs;
    }

    /** Follows to the end of all workers; Ctrl-C stops them. */
    void follow() {
        List<JobWatch> watches = jobs.stream().map(JobWatch::new).toList();
        boolean asked = false;
        boolean begun = false;
        while (true) {
            List<RunStatus> all = watches.stream().map(JobWatch::status).toList();
            if (!begun) {
                begun = true;
                long wanted = all.stream().mapToLong(RunStatus::steps).sum();
                output.progress().begin("Sampling in " + jobs.size() + " parts", wanted, "samples");
            }
            long live = all.stream().filter(s -> s.state().live()).count();
            long done = all.stream().mapToLong(RunStatus::step).sum();
            output.progress().done(done, live + " workers");
            if (live == 0) {
                output.endProgress();
                return;
            }
            if (Interrupt.requested() && !asked) {
                asked = true;
                jobs.forEach(job -> job.control().stop());
                output.note("Stopping; once more Ctrl-C leaves the workers to themselves.");
            }
            Follower.sleep(POLL_MILLIS);
        }
    }
}
