package org.pccd.cli.internal;

import java.util.Locale;
import org.pccd.run.JobFolder;
import org.pccd.run.RunStatus;

/**
 * Where a job stands, for tables, sentences and JSON.
 *
 * @param run path of the folder
 * @param kind train, sample, reconstruct or trace
 */
record JobRow(String run, String kind, RunStatus status) {
    JobRow(JobFolder job, RunStatus status) {
        this(job.path().toString(), kind(job), status);
    }

    static String kind(JobFolder job) {
        return job.kind().name().toLowerCase(Locale.ROOT);
    }

    static String state(RunStatus status) {
        return status.state().name().toLowerCase(Locale.ROOT);
    }

    static String steps(RunStatus status) {
        return status.step() + (status.steps() > 0 ? " of " + status.steps() : "");
    }

    static String sentence(RunStatus status) {
        String text = state(status) + (status.steps() > 0 ? " at " + steps(status) + " " + status.unit() : "");
        return status.message().isEmpty() ? text + "." : text + ": " + status.message();
    }
}
