package org.pccd.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.pccd.core.Contributions;
import org.pccd.core.PccdException;
import org.pccd.run.RunStatus.State;
import org.pccd.run.internal.FileMutex;
import org.pccd.run.internal.Machine;
import org.pccd.run.internal.RunLock;
import org.pccd.run.internal.Sleep;
import org.pccd.run.internal.StatusFile;

/**
 * Finds out the true state of a job, again and again. On the worker's machine the lock tells whether it lives; no clock
 * is compared, so that setting it makes no living worker lost. Elsewhere the count of its beats is watched.
 */
public final class JobWatch {
    private static final double SILENT_SECONDS = 15;
    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 3500;
    private static final Duration START = Duration.ofMinutes(2);

    private final JobFolder job;
    private long beat = -1;
    private long beatSeen;

    public JobWatch(JobFolder job) {
        this.job = job;
    }

    /** The state now. Never throws; where a file cannot be read the message says so. */
    public RunStatus status() {
        RunStatus found = find();
        // Between reading the status and looking at the lock the worker may have written its last word.
        return found.state() == State.LOST ? find() : found;
    }

    private RunStatus find() {
        Optional<RunStatus> written = StatusFile.read(job.path());
        Optional<Launch> launch = job.launch();
        int spoke = written.map(RunStatus::worker).map(RunStatus.Worker::launch).orElse(0);
        if (launch.isPresent() && launch.get().number() > spoke) {
            Optional<RunStatus> pending = pending(launch.get(), written);
            if (pending.isPresent()
                    && (written.isPresent() || pending.get().state().live())) {
                return pending.get();
            }
        }
        if (written.isEmpty()) {
            return new Unreadable(job).status(launch);
        }
        RunStatus status = written.get();
        if (!status.state().live() || status.worker() == null) {
            return status;
        }
        return spoke == 0 ? living(status, Optional.empty()) : living(status, job.launch(spoke));
    }

    /** A worker that was launched and has not spoken; empty where it left the job to another one. */
    private Optional<RunStatus> pending(Launch launch, Optional<RunStatus> written) {
        RunStatus before = written.orElseGet(() -> RunStatus.of(State.STARTING, ""));
        Optional<Integer> exit = Traces.exitCode(job, launch);
        if (exit.isPresent()) {
            return exit.get() == Worker.BUSY ? Optional.empty() : Optional.of(lost(before, Optional.of(launch), ""));
        }
        if (RunLock.look(job.path()) == FileMutex.State.HELD) {
            return written.filter(JobWatch::holder).isPresent()
                    ? Optional.empty()
                    : Optional.of(before.with(State.STARTING, ""));
        }
        Launcher.Word word = word(launch);
        return Optional.of(
                switch (word.phase()) {
                    case QUEUED -> before.with(State.QUEUED, word.message());
                    case ALIVE -> before.with(State.STARTING, word.message());
                    case ENDED -> lost(before, Optional.of(launch), word.message());
                    case UNKNOWN ->
                        age(launch.created()).compareTo(START) < 0
                                ? before.with(State.STARTING, "")
                                : lost(before, Optional.of(launch), "The worker has not begun for two minutes.");
                });
    }

    // Whether the lock is held by who wrote the status, not by one that came after and has not spoken yet.
    private static boolean holder(RunStatus status) {
        return status.state().live()
                && status.worker() != null
                && process(status.worker()).process().isPresent();
    }

    private static ProcessId process(RunStatus.Worker w) {
        return new ProcessId(w.pid(), w.start(), w.machine(), w.boot());
    }

    private RunStatus living(RunStatus status, Optional<Launch> launch) {
        RunStatus.Worker w = status.worker();
        ProcessId process = process(w);
        FileMutex.State lock = RunLock.look(job.path());
        if (process.here() && lock != FileMutex.State.UNKNOWN
                ? lock == FileMutex.State.FREE
                : process.here() && process.process().isEmpty()) {
            return lost(status, launch, moved(w));
        }
        if (process.rebooted() && lock != FileMutex.State.HELD) {
            return lost(status, launch, "The machine was restarted.");
        }
        if (process.here()) {
            return silent(status, process);
        }
        return elsewhere(status, launch, lock == FileMutex.State.HELD);
    }

    private String moved(RunStatus.Worker w) {
        return w.folder().isEmpty() || same(Path.of(w.folder()))
                ? ""
                : "This is a copy of " + w.folder() + ", where the worker ran.";
    }

    // A folder can have several names: through links, or as another process sees it.
    private boolean same(Path folder) {
        try {
            return folder.equals(job.path()) || Files.isSameFile(folder, job.path());
        } catch (IOException e) {
            return false;
        }
    }

    private RunStatus silent(RunStatus status, ProcessId process) {
        if (process.stopped()) {
            return status.with(
                    State.SUSPENDED,
                    "Process " + process.pid() + " is stopped by a signal; kill -CONT " + process.pid()
                            + " lets it go on.");
        }
        Double then = status.worker().uptime();
        double silence = then == null ? age(status.heartbeat()).toMillis() / 1e3 : Machine.uptime() - then;
        return silence > SILENT_SECONDS
                ? status.with(
                        State.SUSPENDED,
                        "The worker lives but has been silent for " + Math.round(silence)
                                + " s: the machine slept, or the disk does not answer.")
                : status;
    }

    // A worker on another machine, whose clock may differ.
    private RunStatus elsewhere(RunStatus status, Optional<Launch> launch, boolean held) {
        if (beat < 0 && !held && age(status.heartbeat()).abs().compareTo(FRESH) > 0) {
            status = lookFor(status);
        }
        long now = System.nanoTime();
        if (status.worker().beat() != beat) {
            boolean first = beat < 0;
            boolean fresh = age(status.heartbeat()).abs().compareTo(FRESH) <= 0;
            beat = status.worker().beat();
            beatSeen = first && !fresh ? now - FRESH.toNanos() - 1 : now;
        }
        if (now - beatSeen <= FRESH.toNanos()) {
            return status;
        }
        String silence = "No sign of life from " + status.worker().machine() + " since " + status.heartbeat() + ".";
        Launcher.Phase phase = launch.map(l -> word(l).phase()).orElse(Launcher.Phase.UNKNOWN);
        return held || phase == Launcher.Phase.ALIVE
                ? status.with(State.SUSPENDED, silence)
                : lost(status, launch, phase == Launcher.Phase.ENDED ? "" : silence);
    }

    // Waits for a beat: better a moment late than wrong.
    private RunStatus lookFor(RunStatus status) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS);
        while (System.nanoTime() < end) {
            Sleep.millis(250);
            Optional<RunStatus> now = StatusFile.read(job.path());
            if (now.isPresent()
                    && now.get().worker() != null
                    && now.get().worker().beat() != status.worker().beat()) {
                beat = status.worker().beat();
                return now.get();
            }
        }
        return status;
    }

    private Launcher.Word word(Launch launch) {
        try {
            return Contributions.byId(Launcher.POINT, Launcher.class, launch.launcher())
                    .service()
                    .word(job, launch);
        } catch (PccdException e) {
            return new Launcher.Word(Launcher.Phase.UNKNOWN, e.getMessage());
        }
    }

    private RunStatus lost(RunStatus status, Optional<Launch> launch, String known) {
        if (known.isEmpty()) {
            launch.ifPresent(this::awaitExitCode);
        }
        String reason = known.isEmpty() ? launch.map(this::reason).orElse("") : known;
        String who = status.worker() == null
                        || launch.map(l -> l.number() > status.worker().launch())
                                .orElse(false)
                ? "The worker ended before its first word"
                : "The worker (process " + status.worker().pid() + " on "
                        + status.worker().machine() + ") ended without a last word after step " + status.step();
        String outcome = Files.isWritable(job.path()) ? " Resume goes on from the last checkpoint." : "";
        return status.with(State.LOST, who + (reason.isEmpty() ? "." : ": " + reason) + outcome);
    }

    // What ends a worker from outside, such as a time limit of a cluster, ends its guard too.
    private String reason(Launch launch) {
        Launcher.Word word = word(launch);
        return Traces.exitCode(job, launch).isEmpty()
                        && word.phase() == Launcher.Phase.ENDED
                        && !word.message().isEmpty()
                ? word.message()
                : Traces.reason(job, launch);
    }

    // The guard of a worker that has just died is about to write down how.
    private void awaitExitCode(Launch launch) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        while (Traces.exitCode(job, launch).isEmpty()
                && word(launch).phase() == Launcher.Phase.ALIVE
                && System.nanoTime() < end) {
            Sleep.millis(20);
        }
    }

    private static Duration age(String time) {
        try {
            return Duration.between(Instant.parse(time), Instant.now());
        } catch (DateTimeParseException e) {
            return START.multipliedBy(1000);
        }
    }
}
