package org.pccd.cli.internal;

import java.util.List;
import java.util.Map;
import org.pccd.dft.DftState;
import org.pccd.dft.queue.DftBatch;
import org.pccd.dft.queue.DftQueue;
import org.pccd.run.JobFolder;
import org.pccd.run.JobWatch;

/** Shows how far a batch is, until the last worker has ended. */
final class DftFollower {
    private static final long POLL_MILLIS = 500;

    private final Output output;
    private final DftBatch batch;
    private final DftQueue queue;

    DftFollower(Output output, DftBatch batch, DftQueue queue) {
        this.output = output;
        this.batch = batch;
        this.queue = queue;
    }

    /** Follows to the end of these workers; Ctrl-C stops them. */
    void follow(List<JobFolder> workers) {
        List<JobWatch> watches = workers.stream().map(JobWatch::new).toList();
        output.progress().begin("DFT", batch.jobs().size(), "jobs");
        boolean asked = false;
        while (true) {
            boolean live = watches.stream().anyMatch(w -> w.status().state().live());
            Map<DftState, Integer> counts = queue.counts();
            int over = counts.entrySet().stream()
                    .filter(e -> e.getKey().over())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            output.progress().done(over, counts.get(DftState.RUNNING) + " running");
            if (!live) {
                output.endProgress();
                return;
            }
            if (Interrupt.requested() && !asked) {
                asked = true;
                queue.stop();
                output.note("Stopping; once more Ctrl-C leaves the workers to themselves.");
            }
            Follower.sleep(POLL_MILLIS);
        }
    }
}
