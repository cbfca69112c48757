package org.pccd.run;

import java.nio.file.Path;

/**
 * A job as lists of jobs show it.
 *
 * @param path its folder, absolute
 * @param kind what the work is, null where the folder cannot be read
 * @param status where it stands, null where the folder cannot be read
 * @param bestValidationLoss smallest so far, null where there is none
 * @param source dataset of a training, run of another job; empty where it cannot be read
 * @param created time, ISO 8601 in UTC, empty where it cannot be read
 * @param problem why nothing else can be said, null where it can
 */
public record JobOverview(
        Path path,
        JobFolder.Kind kind,
        RunStatus status,
        Double bestValidationLoss,
        String source,
        String created,
        String problem) {
    /** Looks at a folder once; never throws. To look again and again, keep a {@link JobObserver}. */
    public static JobOverview of(Path folder) {
        return new JobObserver(folder).look();
    }

    /** Whether there is a worker, or one on its way. */
    public boolean live() {
        return status != null && status.state().live();
    }
}
