package org.pccd.run;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.diffusion.Denoiser;
import org.pccd.encoding.Encoder;
import org.pccd.run.internal.Components;

/**
 * Trains a run, or goes on with one from its newest good checkpoint. Going on gives bit for bit the numbers of never
 * having stopped. Ends with a checkpoint when the steps are done, when {@link Progress} is cancelled, when
 * {@code control/stop} appears, or when the time limit is over.
 */
public final class Trainer {
    private final RunFolder run;
    private final RunConfiguration configuration;
    private final TrainingData data;
    private final Consumer<String> notes;

    /** @param notes told the size of the network at the start, and where a damaged checkpoint is passed over */
    public Trainer(RunFolder run, TrainingData data, Consumer<String> notes) {
        this.notes = notes;
        this.run = run;
        this.configuration = run.configuration();
        this.data = data;
    }

    /** Notes go to {@code log.txt} and to the standard error stream. */
    public Trainer(RunFolder run, TrainingData data) {
        this(run, data, System.err::println);
    }

    /**
     * Trains to the configured number of steps, in this process.
     *
     * @param progress told each step
     * @return the last status: finished or stopped
     * @throws PccdException where training cannot begin or fails; the status says the same then
     */
    public RunStatus train(Progress progress) {
        return train(configuration.training().steps(), progress);
    }

    /** @param untilStep total optimiser steps, in place of the configured number */
    public RunStatus train(long untilStep, Progress progress) {
        Resources resources = Resources.usual(configuration.threads());
        try (Shift shift = new Shift(run.job(), Shift.newest(run.job()), resources, progress, () -> false)) {
            return shift.run(s -> work(s, untilStep));
        }
    }

    /** Trains as a worker. */
    RunStatus work(Shift shift, long untilStep) throws IOException {
        if (!data.hash().equals(configuration.datasetHash())) {
            throw new PccdException("The dataset " + configuration.dataset() + " is not the one that " + run.path()
                    + " was made with (its content has another hash): restore that dataset or make a new run.");
        }
        shift.begin("Preparing", -1, "");
        shift.pausesItself();
        run.checkpoints().deleteOrphans();
        Encoder encoder = Components.encoder(configuration.encoder());
        int threads = shift.resources().threads();
        try (Denoiser denoiser =
                Components.denoiser(configuration.denoiser(), encoder, configuration.seed(), threads)) {
            TrainingSession session = new TrainingSession(run, data, encoder, denoiser, shift);
            session.restore(message -> note(shift, message));
            return loop(shift, session, untilStep);
        }
    }

    private void note(Shift shift, String message) {
        shift.log().add(message);
        notes.accept(message);
    }

    private RunStatus loop(Shift shift, TrainingSession session, long untilStep) throws IOException {
        note(shift, begun(shift, session, untilStep));
        shift.running();
        shift.begin("Training", untilStep, "steps");
        shift.say(session.status(RunStatus.State.RUNNING, "", untilStep));
        shift.outer().done(session.step(), "");
        long started = shift.workNanos();
        String reason = "";
        try {
            session.writeIfDue();
            session.validateIfDue(shift);
            session.sampleIfDue();
            while (session.step() < untilStep && reason.isEmpty()) {
                session.obey();
                reason = reasonToStop(shift, started);
                if (reason.isEmpty()) {
                    session.step(untilStep);
                    session.validateIfDue(shift);
                    session.checkpointIfDue();
                    session.sampleIfDue();
                    shift.outer().done(session.step(), session.message());
                }
            }
            session.checkpoint();
        } catch (CancellationException e) {
            reason = shift.reasonToStop();
            reason += saved(session) ? "" : " while the disk was full";
        }
        return last(shift, session, untilStep, reason);
    }

    // Whoever wants the end while the disk is full gets it, with the checkpoint that there is.
    private static boolean saved(TrainingSession session) throws IOException {
        try {
            session.checkpoint();
            return true;
        } catch (CancellationException e) {
            return false;
        }
    }

    private static RunStatus last(Shift shift, TrainingSession session, long untilStep, String reason) {
        boolean finished = session.step() >= untilStep && session.saved();
        String from =
                session.saved() ? "from here." : "from step " + session.checkpointStep() + ", the newest checkpoint.";
        String message = finished ? "" : reason + " at step " + session.step() + "; resume goes on " + from;
        shift.log().add(finished ? "Finished at step " + session.step() : message);
        return session.status(finished ? RunStatus.State.FINISHED : RunStatus.State.STOPPED, message, untilStep);
    }

    private String begun(Shift shift, TrainingSession session, long untilStep) {
        return String.format(
                Locale.ROOT,
                "Network %s with %,d parameters: training from step %d to %d, %d threads, heap at most %d MB",
                configuration.denoiser().id(),
                session.denoiser().parameterCount(),
                session.step(),
                untilStep,
                shift.resources().threads(),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private String reasonToStop(Shift shift, long started) {
        double limit = configuration.training().maxMinutes();
        if (limit > 0 && shift.workNanos() - started > limit * TimeUnit.MINUTES.toNanos(1)) {
            return "Time limit of " + limit + " minutes reached";
        }
        return shift.reasonToStop();
    }
}
