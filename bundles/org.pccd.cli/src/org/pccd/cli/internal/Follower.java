package org.pccd.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.run.JobFolder;
import org.pccd.run.JobWatch;
import org.pccd.run.RunStatus;
import org.pccd.run.RunStatus.State;
import org.pccd.run.Workers;

/**
 * Shows on stderr what the worker of a job does, until it ends: its log and its progress. It only reads; whether it
 * lives or dies is nothing to the worker.
 */
final class Follower {
    private static final long POLL_MILLIS = 100;

    private final Output output;
    private final JobFolder job;
    private final boolean owner;
    private final Path log;
    private long logged;
    private String task = "";
    private long steps = Long.MIN_VALUE;
    private String noted = "";

    /** @param owner whether Ctrl-C stops the worker; else it ends the following only */
    Follower(Output output, JobFolder job, boolean owner) {
        this.output = output;
        this.job = job;
        this.owner = owner;
        log = job.path().resolve("log.txt");
        logged = size(log);
    }

    /** Starts a worker and follows it. */
    static RunStatus work(Output output, JobFolder job, Workers.Options options) {
        Follower follower = new Follower(output, job, true);
        boolean waited = job.status().state() == State.PAUSED;
        if (Workers.start(job, options).isEmpty() && !waited) {
            throw new PccdException("Another worker is training " + job + " or at work in it; follow it with"
                    + " pccd run follow, or stop it with pccd run stop.");
        }
        return follower.follow();
    }

    /**
     * Follows to the end.
     *
     * @return finished or stopped; another state where only the following was ended
     * @throws PccdException where the work failed or was lost, with the reason
     */
    RunStatus follow() {
        JobWatch watch = new JobWatch(job);
        boolean asked = false;
        RunStatus status = watch.status();
        while (status.state().live()) {
            show(status);
            if (Interrupt.requested() && !owner) {
                return status;
            }
            if (Interrupt.requested() && !asked) {
                asked = true;
                job.control().stop();
                output.note("Stopping; once more Ctrl-C leaves the worker to itself.");
            }
            sleep(POLL_MILLIS);
            status = watch.status();
        }
        relay();
        output.endProgress();
        if (status.state() == State.FAILED || status.state() == State.LOST) {
            throw new PccdException(status.message());
        }
        return status;
    }

    private void show(RunStatus status) {
        relay();
        switch (status.state()) {
            case QUEUED, PAUSED, SUSPENDED -> note(status);
            default -> progress(status);
        }
    }

    private void note(RunStatus status) {
        String text = status.state().name().toLowerCase(Locale.ROOT) + ": " + status.message();
        if (!text.equals(noted)) {
            output.note(text);
            noted = text;
        }
    }

    private void progress(RunStatus status) {
        Progress progress = output.progress();
        noted = "";
        if (!status.task().equals(task) || status.steps() != steps) {
            task = status.task();
            steps = status.steps();
            progress.begin(task, steps, status.unit());
        }
        if (!task.isEmpty() && status.state() == State.RUNNING) {
            progress.done(status.step(), message(status));
        }
    }

    private static String message(RunStatus status) {
        String text = status.loss() == null ? "" : String.format(Locale.ROOT, "loss %.4f", status.loss());
        if (status.validationLoss() != null) {
            text += String.format(Locale.ROOT, ", validation %.4f", status.validationLoss());
        }
        return text.isEmpty() || status.message().isEmpty() ? text + status.message() : text + ", " + status.message();
    }

    // The first line of each entry that came since; what follows it, such as a trace, is for readers of the file.
    private void relay() {
        long size = size(log);
        if (size <= logged) {
            return;
        }
        try (var in = Files.newByteChannel(log)) {
            in.position(logged);
            byte[] bytes = new byte[(int) (size - logged)];
            int read = in.read(java.nio.ByteBuffer.wrap(bytes));
            String text = new String(bytes, 0, Math.max(0, read), StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n') + 1;
            logged += text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
            text.substring(0, end)
                    .lines()
                    .filter(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\S+Z .*"))
                    .forEach(line -> output.note(line.substring(line.indexOf(' ') + 1)));
        } catch (IOException e) {
            // The log is a courtesy here; the state comes from elsewhere.
            return;
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** @throws CancellationException where the thread is interrupted */
    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
