package org.pccd.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.diffusion.Denoiser;
import org.pccd.encoding.Encoder;
import org.pccd.run.internal.Components;
import org.pccd.run.internal.Failures;
import org.pccd.run.internal.Heartbeat;
import org.pccd.run.internal.RunLock;
import org.pccd.run.internal.RunLog;

/**
 * Trains a run, or goes on with one from its newest good checkpoint. Going on gives bit for bit the numbers of never
 * having stopped. Ends with a checkpoint when the steps are done, when {@link Progress} is cancelled, when
 * {@code control/stop} appears, or when the time limit is over.
 */
public final class Trainer {
    private static final long STOP_FILE_MILLIS = 200;

    private final RunFolder run;
    private final RunConfiguration configuration;
    private final TrainingData data;
    private final Consumer<String> notes;
    private final RunLog log;
    private long stopFileSeen;
    private long parameterCount;

    /** @param notes told the size of the network at the start, and where a damaged checkpoint is passed over */
    public Trainer(RunFolder run, TrainingData data, Consumer<String> notes) {
        this.notes = notes;
        this.run = run;
        this.configuration = run.configuration();
        this.data = data;
        this.log = run.log();
    }

    /** Notes go to {@code log.txt} and to the standard error stream. */
    public Trainer(RunFolder run, TrainingData data) {
        this(run, data, System.err::println);
    }

    /**
     * Trains to the configured number of steps.
     *
     * @param progress told each step
     * @return the last status: finished or stopped
     * @throws PccdException where training cannot begin or fails; the status says the same then
     */
    public RunStatus train(Progress progress) {
        return train(configuration.training().steps(), progress);
    }

    /** Trainable parameters of the network; 0 before it is made. */
    public long parameterCount() {
        return parameterCount;
    }

    /** @param untilStep total optimiser steps, in place of the configured number */
    public RunStatus train(long untilStep, Progress progress) {
        if (!data.hash().equals(configuration.datasetHash())) {
            throw new PccdException("The dataset " + configuration.dataset() + " is not the one that " + run.path()
                    + " was made with (its content has another hash): restore that dataset or make a new run.");
        }
        progress.begin("Preparing", -1, "");
        RunLock lock = RunLock.take(run.path());
        try (lock) {
            Files.deleteIfExists(run.stopFile());
            run.checkpoints().deleteOrphans();
            Heartbeat heartbeat = new Heartbeat(run.path(), status(RunStatus.State.RUNNING, "", 0, untilStep));
            return locked(untilStep, progress, heartbeat);
        } catch (IOException e) {
            throw Failures.writing(run.path(), e);
        }
    }

    private RunStatus locked(long untilStep, Progress progress, Heartbeat heartbeat) throws IOException {
        TrainingSession session = null;
        Encoder encoder = Components.encoder(configuration.encoder());
        try (Denoiser denoiser =
                Components.denoiser(configuration.denoiser(), encoder, configuration.seed(), configuration.threads())) {
            session = new TrainingSession(run, data, encoder, denoiser, heartbeat);
            session.restore(message -> {
                log.add(message);
                notes.accept(message);
            });
            return loop(session, untilStep, progress, heartbeat);
        } catch (IOException | RuntimeException | Error e) {
            log.add("Training failed", e);
            String message = e instanceof IOException io
                    ? Failures.writing(run.path(), io).getMessage()
                    : String.valueOf(e instanceof PccdException ? e.getMessage() : e);
            long step = session == null ? 0 : session.step();
            end(heartbeat, status(RunStatus.State.FAILED, message, step, untilStep), e);
            throw e;
        }
    }

    private RunStatus loop(TrainingSession session, long untilStep, Progress progress, Heartbeat heartbeat)
            throws IOException {
        parameterCount = session.denoiser().parameterCount();
        String start = String.format(
                Locale.ROOT,
                "Network %s with %,d parameters: training from step %d to %d",
                configuration.denoiser().id(),
                parameterCount,
                session.step(),
                untilStep);
        log.add(start);
        notes.accept(start);
        progress.begin("Training", untilStep, "steps");
        progress.done(session.step(), "");
        long started = System.nanoTime();
        String reason = "";
        try {
            session.validateIfDue(progress);
            while (session.step() < untilStep) {
                reason = reasonToStop(progress, started);
                if (!reason.isEmpty()) {
                    break;
                }
                session.step(untilStep);
                session.validateIfDue(progress);
                session.checkpointIfDue();
                progress.done(session.step(), session.message());
            }
        } catch (CancellationException e) {
            reason = "Stopped by the user";
        }
        session.checkpoint();
        boolean finished = session.step() >= untilStep;
        String message = finished ? "" : reason + " at step " + session.step() + "; resume goes on from here.";
        log.add(finished ? "Finished at step " + session.step() : message);
        RunStatus last =
                session.status(finished ? RunStatus.State.FINISHED : RunStatus.State.STOPPED, message, untilStep);
        Files.deleteIfExists(run.stopFile());
        return heartbeat.end(last);
    }

    private String reasonToStop(Progress progress, long started) {
        if (progress.cancelled()) {
            return "Stopped by the user";
        }
        long now = System.nanoTime();
        double limit = configuration.training().maxMinutes();
        if (limit > 0 && now - started > limit * TimeUnit.MINUTES.toNanos(1)) {
            return "Time limit of " + limit + " minutes reached";
        }
        if (now - stopFileSeen > TimeUnit.MILLISECONDS.toNanos(STOP_FILE_MILLIS)) {
            stopFileSeen = now;
            if (Files.exists(run.stopFile())) {
                return "Stopped on request";
            }
        }
        return "";
    }

    private static void end(Heartbeat heartbeat, RunStatus last, Throwable cause) {
        try {
            heartbeat.end(last);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static RunStatus status(RunStatus.State state, String message, long step, long steps) {
        return new RunStatus(state, message, step, steps, null, null, null, null, 0, "", "", "");
    }
}
