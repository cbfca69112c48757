package org.pccd.run;

import java.nio.file.Path;
import org.pccd.core.PccdException;
import org.pccd.run.internal.BestLoss;

/**
 * Looks at one job again and again, and reads each time only what is new: of a million lines of metrics the last few.
 * Used by one thread at a time.
 */
public final class JobObserver {
    private final Path path;
    private final BestLoss best;
    private JobFolder job;
    private JobWatch watch;
    private String source = "";
    private String created = "";

    public JobObserver(Path folder) {
        path = folder.toAbsolutePath().normalize();
        best = new BestLoss(path);
    }

    /** The job now. Never throws; where it cannot be read, the problem is told. */
    public JobOverview look() {
        try {
            if (job == null) {
                open();
            }
            Double loss = job.kind() == JobFolder.Kind.TRAIN ? best.read() : null;
            return new JobOverview(path, job.kind(), watch.status(), loss, source, created, null);
        } catch (PccdException e) {
            return new JobOverview(path, null, null, null, "", "", e.getMessage());
        }
    }

    private void open() {
        JobFolder opened = JobFolder.open(path);
        if (opened.info().isPresent()) {
            source = opened.info().get().run();
            created = opened.info().get().created();
        } else {
            RunInfo info = opened.run().info();
            source = info.configuration().dataset();
            created = info.provenance().created();
        }
        watch = new JobWatch(opened);
        job = opened;
    }
}
