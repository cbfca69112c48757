package org.pccd.launcher.slurm.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The handle of a launch: the number of a Slurm job and, in a job array, of its task.
 *
 * @param task -1 outside of arrays
 */
record SlurmJob(String number, int task) {
    private static final Pattern FORM = Pattern.compile("(\\d+)(?:_(\\d{1,9}))?");

    static Optional<SlurmJob> parse(String handle) {
        Matcher m = FORM.matcher(handle);
        return m.matches()
                ? Optional.of(new SlurmJob(m.group(1), m.group(2) == null ? -1 : Integer.parseInt(m.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return task < 0 ? number : number + "_" + task;
    }
}
