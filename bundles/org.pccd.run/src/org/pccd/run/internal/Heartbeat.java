package org.pccd.run.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.pccd.run.ProcessId;
import org.pccd.run.Resources;
import org.pccd.run.RunStatus;

/**
 * Writes {@code status.json} every second from a thread of its own, so that a long step looks alive. It also notices
 * when the process did not run for a while, and when the clock was set.
 */
public final class Heartbeat implements AutoCloseable {
    private static final long PERIOD_MILLIS = 1000;

    private final Path job;
    private final RunLog log;
    private final int launch;
    private final Resources resources;
    private final Gaps gaps;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "pccd-heartbeat");
        thread.setDaemon(true);
        return thread;
    });
    private volatile RunStatus latest;
    private long beat;
    private boolean failing;

    public Heartbeat(Path job, int launch, Resources resources, RunLog log, RunStatus first) throws IOException {
        this.job = job;
        this.launch = launch;
        this.resources = resources;
        this.log = log;
        gaps = new Gaps(log);
        latest = first;
        write();
        timer.scheduleWithFixedDelay(this::tick, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Sets what the next beat writes; the process and the time are filled in. */
    public void set(RunStatus status) {
        latest = status;
    }

    public RunStatus latest() {
        return latest;
    }

    /** Sets and writes at once: for a change of state. */
    public void say(RunStatus status) {
        latest = status;
        beat();
    }

    /** Time in which the process was not running, in nanoseconds: the machine slept, or a signal had stopped it. */
    public long lostNanos() {
        return gaps.lostNanos();
    }

    /** Ends the beat and writes the last word. */
    public RunStatus end(RunStatus last) {
        close();
        latest = last;
        beat();
        return latest;
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

    private void tick() {
        gaps.before(PERIOD_MILLIS);
        beat();
        gaps.after();
    }

    // A full disk must not end the work here: the next write that matters waits for space, and says so.
    private synchronized void beat() {
        try {
            write();
            failing = false;
        } catch (IOException | RuntimeException e) {
            if (!failing) {
                log.add("The status cannot be written: " + e.getMessage());
            }
            failing = true;
        }
    }

    private synchronized void write() throws IOException {
        ProcessId me = ProcessId.current();
        double uptime = Machine.uptime();
        RunStatus stamped = latest.stamped(
                Machine.now(),
                new RunStatus.Worker(
                        launch,
                        me.pid(),
                        me.start(),
                        me.machine(),
                        me.boot(),
                        job.toString(),
                        resources.threads(),
                        resources.heapMegabytes(),
                        ++beat,
                        Double.isNaN(uptime) ? null : uptime));
        latest = stamped;
        StatusFile.write(job, stamped);
    }
}
