package org.pccd.run.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.run.RunStatus;

/** Writes {@code status.json} every two seconds from a thread of its own, so that a long step looks alive. */
public final class Heartbeat implements AutoCloseable {
    private static final long PERIOD_SECONDS = 2;

    private final Path file;
    private final RunLog log;
    private final String processStart = Machine.start(ProcessHandle.current());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "pccd-heartbeat");
        thread.setDaemon(true);
        return thread;
    });
    private volatile RunStatus latest;
    private boolean failing;

    public Heartbeat(Path run, RunStatus first) throws IOException {
        file = run.resolve("status.json");
        log = new RunLog(run);
        latest = first;
        AtomicFiles.write(file, Json.pretty(stamped(first)));
        timer.scheduleWithFixedDelay(this::beat, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    /** Sets what the next beat writes; the process and the time are filled in. */
    public void set(RunStatus status) {
        latest = status;
    }

    /** Ends the beat and writes the last word. */
    public RunStatus end(RunStatus last) throws IOException {
        close();
        RunStatus stamped = stamped(last);
        AtomicFiles.write(file, Json.pretty(stamped));
        return stamped;
    }

    @Override
    public void close() {
        timer.shutdown();
        try {
            timer.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // A full disk must not end training here: the next checkpoint finds it out and says so.
    private void beat() {
        try {
            AtomicFiles.write(file, Json.pretty(stamped(latest)));
            failing = false;
        } catch (IOException e) {
            if (!failing) {
                log.add("The status cannot be written: " + e.getMessage());
            }
            failing = true;
        }
    }

    private RunStatus stamped(RunStatus s) {
        return new RunStatus(
                s.state(),
                s.message(),
                s.step(),
                s.steps(),
                s.loss(),
                s.validationLoss(),
                s.stepsPerSecond(),
                s.secondsLeft(),
                Machine.pid(),
                processStart,
                Machine.name(),
                Machine.now());
    }
}
