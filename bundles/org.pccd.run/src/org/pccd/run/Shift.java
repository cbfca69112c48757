package org.pccd.run;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.pccd.core.DiskFailure;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.run.RunStatus.State;
import org.pccd.run.internal.DiskFull;
import org.pccd.run.internal.Failures;
import org.pccd.run.internal.FileMutex;
import org.pccd.run.internal.Heartbeat;
import org.pccd.run.internal.RunLock;
import org.pccd.run.internal.RunLog;
import org.pccd.run.internal.Sleep;
import org.pccd.run.internal.StatusFile;

/**
 * One worker's time at a job: it holds the lock, beats, listens to the wishes, and waits where the disk is full. As
 * {@link Progress} it carries what long work says into the status, and cancels it when someone wants the end.
 */
final class Shift implements Progress, AutoCloseable {
    private static final long LISTEN_MILLIS = 100;
    private static final long SPACE_MILLIS = Long.getLong("pccd.disk.retryMillis", 2000);

    private final JobFolder job;
    private final JobControl control;
    private final FileMutex lock;
    private final Heartbeat heartbeat;
    private final RunLog log;
    private final Progress outer;
    private final Resources resources;
    private final BooleanSupplier terminated;
    private volatile boolean stopSeen;
    private volatile Set<String> wishes = Set.of();
    private volatile long listened = System.nanoTime() - TimeUnit.SECONDS.toNanos(1);
    private long idleNanos;
    private boolean pausesItself;
    private State state = State.STARTING;
    private long first;
    private long taskBegun;

    /** Work that needs a worker. */
    @FunctionalInterface
    interface Work {
        /** @return the last word */
        RunStatus run(Shift shift) throws IOException;
    }

    /** Something that writes. */
    @FunctionalInterface
    interface Writing {
        void run() throws IOException;
    }

    /**
     * Begins, with state {@code STARTING}.
     *
     * @param launch number of the launch, 0 for none
     * @param outer told the progress as well, and may cancel
     * @param terminated whether the system has asked for the end
     * @throws org.pccd.run.internal.Busy where another worker is at it
     */
    Shift(JobFolder job, int launch, Resources resources, Progress outer, BooleanSupplier terminated) {
        this.terminated = terminated;
        this.job = job;
        this.control = job.control();
        this.outer = outer;
        this.resources = resources;
        log = job.log();
        lock = RunLock.take(job.path());
        try {
            // What was reached before is shown until the work goes on.
            RunStatus before = StatusFile.read(job.path()).orElse(RunStatus.of(State.STARTING, ""));
            heartbeat = new Heartbeat(job.path(), launch, resources, log, before.with(State.STARTING, ""));
        } catch (IOException e) {
            free();
            throw Failures.writing(job.path(), e);
        }
    }

    /** The launch that a worker speaks for which nobody launched: the newest, whose own worker is gone. */
    static int newest(JobFolder job) {
        return job.launch().map(Launch::number).orElse(0);
    }

    /**
     * Does the work and writes the last word, whatever happens.
     *
     * @throws RuntimeException what the work throws; the status says {@code FAILED} and why
     */
    RunStatus run(Work work) {
        try {
            return end(work.run(this));
        } catch (CancellationException e) {
            String reason = reasonToStop();
            return end(heartbeat
                    .latest()
                    .with(State.STOPPED, (reason.isEmpty() ? "Stopped" : reason) + "; resume goes on from here."));
        } catch (IOException e) {
            fail(e);
            throw Failures.writing(job.path(), e);
        } catch (RuntimeException | Error e) {
            fail(e);
            throw e;
        }
    }

    private void fail(Throwable e) {
        log.add("Failed", e);
        end(heartbeat.latest().with(State.FAILED, Failures.sentence(job.path(), e)));
    }

    RunLog log() {
        return log;
    }

    Resources resources() {
        return resources;
    }

    /** The work itself begins. */
    void running() {
        state = State.RUNNING;
    }

    /** The work itself decides where it waits: its reports of progress do not. */
    void pausesItself() {
        pausesItself = true;
    }

    /** Why to stop now, empty where to go on. */
    String reasonToStop() {
        if (terminated.getAsBoolean()) {
            return "Asked to end by the system";
        }
        if (outer.cancelled()) {
            return "Stopped by the user";
        }
        stopSeen |= wishes().contains(JobControl.STOP);
        return stopSeen ? "Stopped on request" : "";
    }

    /** Names of the wishes. The folder may be on a slow network: it is looked at ten times a second at most. */
    Set<String> wishes() {
        long now = System.nanoTime();
        if (now - listened > TimeUnit.MILLISECONDS.toNanos(LISTEN_MILLIS)) {
            wishes = control.wishes();
            listened = System.nanoTime();
        }
        return wishes;
    }

    /** Nanoseconds of work: waiting, and times in which the process did not run, do not count. */
    long workNanos() {
        return System.nanoTime() - idleNanos - heartbeat.lostNanos();
    }

    /**
     * Writes something that matters. On a full disk the job is paused visibly until it could be written.
     *
     * @throws CancellationException where someone wants the end meanwhile; it is not written then
     */
    void persist(Writing writing) throws IOException {
        RunStatus before = heartbeat.latest();
        long since = System.nanoTime();
        for (boolean waited = false; ; waited = true) {
            try {
                writing.run();
                if (waited) {
                    idleNanos += System.nanoTime() - since;
                    log.add("There is space again: going on");
                    heartbeat.say(before);
                }
                return;
            } catch (IOException | PccdException e) {
                if (!DiskFailure.full(e) && !(e instanceof DiskFull)) {
                    throw e;
                }
                waitForSpace(e, before, waited);
            }
        }
    }

    private void waitForSpace(Exception full, RunStatus before, boolean waited) {
        String message =
                Failures.sentence(job.path(), full) + " The work waits and goes on by itself when there is" + " space.";
        if (!waited) {
            log.add("Paused: " + message);
        }
        heartbeat.say(before.with(State.PAUSED, message));
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SPACE_MILLIS);
        while (System.nanoTime() < end) {
            if (!reasonToStop().isEmpty()) {
                throw new CancellationException(reasonToStop() + " while the disk was full");
            }
            Sleep.millis(Math.min(LISTEN_MILLIS, SPACE_MILLIS));
        }
    }

    /** Whether someone wants the work to wait. */
    boolean pauseWanted() {
        return wishes().contains(JobControl.PAUSE);
    }

    /**
     * Waits as long as someone wants it and nobody wants the end.
     *
     * @param meanwhile done ten times a second while waiting
     */
    void pause(Writing meanwhile) throws IOException {
        RunStatus before = heartbeat.latest();
        long since = System.nanoTime();
        log.add("Paused on request");
        heartbeat.say(before.with(State.PAUSED, "Paused on request; resume goes on."));
        while (pauseWanted() && reasonToStop().isEmpty()) {
            meanwhile.run();
            Sleep.millis(LISTEN_MILLIS);
        }
        idleNanos += System.nanoTime() - since;
        log.add("Going on");
        heartbeat.say(before);
    }

    /** Sets what the next beat says. */
    void set(RunStatus status) {
        heartbeat.set(status);
    }

    /** Says something at once. */
    void say(RunStatus status) {
        heartbeat.say(status);
    }

    RunStatus latest() {
        return heartbeat.latest();
    }

    /** Tells the one who started the work in this process, not the status. */
    Progress outer() {
        return outer;
    }

    @Override
    public void begin(String task, long total, String unit) {
        taskBegun = workNanos();
        first = -1;
        RunStatus before = heartbeat.latest();
        heartbeat.say(new RunStatus(
                state,
                "",
                task,
                0,
                total,
                unit,
                before.loss(),
                before.validationLoss(),
                null,
                null,
                before.parameters(),
                "",
                null));
        outer.begin(task, total, unit);
    }

    @Override
    public void done(long done, String message) {
        RunStatus latest = heartbeat.latest();
        first = first < 0 ? done : first;
        double seconds = (workNanos() - taskBegun) / 1e9;
        Double speed = done > first && seconds > 0 ? (done - first) / seconds : null;
        Double left = speed == null || latest.steps() <= 0 ? null : (latest.steps() - done) / speed;
        heartbeat.set(latest.at(done, message, speed, left));
        outer.done(done, message);
        if (!pausesItself && pauseWanted()) {
            try {
                pause(() -> {});
            } catch (IOException e) {
                throw new IllegalStateException("waiting writes nothing", e);
            }
        }
    }

    @Override
    public boolean cancelled() {
        return !reasonToStop().isEmpty();
    }

    private RunStatus end(RunStatus last) {
        RunStatus written = heartbeat.end(last);
        if (stopSeen) {
            control.stopDone();
        }
        free();
        return written;
    }

    @Override
    public void close() {
        heartbeat.close();
        free();
    }

    private void free() {
        try {
            lock.close();
        } catch (IOException e) {
            log.add("The lock could not be freed", e);
        }
    }
}
