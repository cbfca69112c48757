package org.pccd.run.ui.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.pccd.run.JobOverview;
import org.pccd.run.RunStatus;

/** Figures of runs in words. Numbers are written as in papers, with a point. */
public final class RunFormat {
    private static final long MEGA = 1_000_000;

    private RunFormat() {}

    /** Such as {@code 1 d 4 h}, {@code 2 h 05 min}, {@code 3 min 20 s}, {@code 12 s}. */
    public static String duration(double seconds) {
        Duration d = Duration.ofSeconds(Math.max(0, Math.round(seconds)));
        if (d.toDays() > 0) {
            return d.toDays() + " d " + d.toHoursPart() + " h";
        }
        if (d.toHours() > 0) {
            return String.format(Locale.ROOT, "%d h %02d min", d.toHours(), d.toMinutesPart());
        }
        if (d.toMinutes() > 0) {
            return String.format(Locale.ROOT, "%d min %02d s", d.toMinutes(), d.toSecondsPart());
        }
        return d.toSeconds() + " s";
    }

    /** How long ago a time is, in one unit; empty where it is none. */
    public static String age(String time) {
        try {
            Duration d = Duration.between(Instant.parse(time), Instant.now());
            return d.toDays() > 0
                    ? d.toDays() + " d"
                    : d.toHours() > 0 ? d.toHours() + " h" : d.toMinutes() > 0 ? d.toMinutes() + " min" : "now";
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    /** A loss with four significant digits; empty where there is none. */
    public static String loss(Double loss) {
        return loss == null ? "" : String.format(Locale.ROOT, "%.4g", loss);
    }

    /** Steps or samples per second while it runs. */
    public static String speed(RunStatus status) {
        return status.state() != RunStatus.State.RUNNING || status.stepsPerSecond() == null
                ? ""
                : String.format(Locale.ROOT, "%.3g", status.stepsPerSecond());
    }

    /** Time to the end while it runs. */
    public static String left(RunStatus status) {
        return status.secondsLeft() == null ? "" : duration(status.secondsLeft());
    }

    /** Such as {@code 1,200 of 6,000 steps}. */
    public static String steps(RunStatus status) {
        String done = String.format(Locale.ROOT, "%,d", status.step());
        return (status.steps() > 0 ? done + String.format(Locale.ROOT, " of %,d", status.steps()) : done) + " "
                + status.unit();
    }

    /** Share that is done, from 0 to 1; NaN where it is not known. */
    public static double share(RunStatus status) {
        return status.steps() > 0 ? Math.min(1, status.step() / (double) status.steps()) : Double.NaN;
    }

    /** Such as {@code running}. */
    public static String state(RunStatus.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** Such as {@code training}. */
    public static String kind(JobOverview job) {
        return job.kind() == null
                ? ""
                : switch (job.kind()) {
                    case TRAIN -> "training";
                    case SAMPLE -> "sampling";
                    case RECONSTRUCT -> "reconstruction";
                    case TRACE -> "denoising";
                    case CONTRIBUTED -> "other work";
                };
    }

    /** Name of the dataset of a training, of the run of another job. */
    public static String source(JobOverview job) {
        return job.source().isEmpty() ? "" : Path.of(job.source()).getFileName().toString();
    }

    /** Such as {@code 12.3 MB}. */
    public static String bytes(long bytes) {
        return bytes >= 1000 * MEGA
                ? String.format(Locale.ROOT, "%.2f GB", bytes / (1000.0 * MEGA))
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) MEGA);
    }

    /** Such as {@code 1 thread}, {@code 2 threads}. */
    public static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d ", number) + noun + (number == 1 ? "" : "s");
    }
}
