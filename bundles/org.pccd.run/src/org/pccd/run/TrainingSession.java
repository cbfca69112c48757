package org.pccd.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.diffusion.Denoiser;
import org.pccd.diffusion.Objective;
import org.pccd.encoding.Encoder;
import org.pccd.run.internal.BatchRows;
import org.pccd.run.internal.Components;
import org.pccd.run.internal.Machine;
import org.pccd.run.internal.MetricsFile;
import org.pccd.run.internal.Validation;

/** The state of a training: step, open sums of the metrics, and what is due. One thread. */
final class TrainingSession {
    private static final double NANOS = 1e9;

    private final RunFolder run;
    private final TrainingData data;
    private final Denoiser denoiser;
    private final Shift shift;
    private final TrainingSettings settings;
    private final Denoiser.Weights weights;
    private final Objective objective;
    private final BatchRows batches;
    private final Validation validation;
    private final MetricsFile metrics;
    private final JobControl control;
    private final int length;
    private final int tokens;

    private long step;
    private double secondsBefore;
    private final long started;
    private final Sums sums;
    private final TrainingSamples samples;
    private long validatedAt = -1;
    private long checkpointTime;
    private long checkpointStep = -1;
    // Told once, by the first line of the metrics after it.
    private Long resumed;
    private Double loss;
    private Double validationLoss;
    private Double stepsPerSecond;

    TrainingSession(RunFolder run, TrainingData data, Encoder encoder, Denoiser denoiser, Shift shift) {
        RunConfiguration c = run.configuration();
        this.run = run;
        this.data = data;
        this.denoiser = denoiser;
        this.shift = shift;
        this.started = shift.workNanos();
        this.checkpointTime = started;
        this.sums = new Sums(started);
        this.samples = new TrainingSamples(run, encoder, denoiser, shift);
        this.settings = c.training();
        this.weights = TrainedModel.weights(c);
        this.objective = Components.objective(c, encoder);
        this.batches = new BatchRows(data.count("train"), settings.batch(), c.seed(), settings.shuffle());
        this.length = TrainedModel.length(encoder);
        this.tokens = encoder.conditionCount();
        this.validation = new Validation(
                data, objective, c.seed(), settings.validationBatches(), settings.batch(), length, tokens);
        this.metrics = new MetricsFile(run.path());
        this.control = run.job().control();
    }

    /** Losses and norms of the steps since the last line of the metrics. */
    private static final class Sums {
        double loss;
        double norm;
        int count;
        int timed;
        long since;

        Sums(long now) {
            since = now;
        }

        void clear(long now) {
            loss = 0;
            norm = 0;
            count = 0;
            timed = 0;
            since = now;
        }
    }

    long step() {
        return step;
    }

    Denoiser denoiser() {
        return denoiser;
    }

    /**
     * Goes back to the newest good checkpoint and forgets the metrics of later steps.
     *
     * @throws org.pccd.run.internal.DiskFull where nothing was trained yet and there is no space for a checkpoint
     */
    void restore(Consumer<String> warnings) throws IOException {
        Optional<Checkpoints.Stored> stored = run.checkpoints().newestGood(warnings);
        if (stored.isPresent()) {
            Checkpoint c = stored.get().description();
            denoiser.load(stored.get().folder());
            step = c.step();
            resumed = step;
            secondsBefore = c.seconds();
            sums.loss = c.lossSum();
            sums.norm = c.gradientNormSum();
            sums.count = c.open();
        } else if (run.checkpoints().exist()) {
            throw new PccdException("All checkpoints of " + run.path()
                    + " are damaged: restore one from a copy, or make" + " a new run. Nothing was changed.");
        } else {
            Files.createDirectories(run.path().resolve("checkpoints"));
            run.checkpoints().requireSpace(denoiser);
        }
        checkpointStep = step;
        samples.deleteOrphans();
        run.checkpoints().putAsideAfter(step);
        shift.persist(() -> metrics.cutAfter(step, warnings));
        for (Metric m : metrics.read()) {
            if (m.validationLoss() != null) {
                validatedAt = m.step();
                validationLoss = m.validationLoss();
            } else {
                loss = m.loss();
            }
        }
    }

    /** One optimiser step. */
    void step(long untilStep) throws IOException {
        int[] rows = batches.rows(step);
        float[] x = new float[rows.length * length];
        int[] conditions = new int[rows.length * tokens];
        data.read("train", rows, x, conditions);
        double rate = rate(step + 1);
        // The average follows closely at first, else it would long remember the initial weights.
        double decay = Math.min(settings.averageDecay(), (1.0 + step) / (10.0 + step));
        double clip = settings.clipNorm() == 0 ? Double.POSITIVE_INFINITY : settings.clipNorm();
        Denoiser.StepResult result = denoiser.trainStep(
                objective.training(step, rows.length, x, conditions), new Denoiser.StepSettings(rate, clip, decay));
        if (!Double.isFinite(result.loss()) || !Double.isFinite(result.gradientNorm())) {
            throw new PccdException("Training diverged: at step " + (step + 1) + " the loss is " + result.loss()
                    + " and the gradient norm " + result.gradientNorm() + " (learning rate " + rate
                    + "); the checkpoints before it are good: start a new run with a smaller"
                    + " training.learningRate or with training.clipNorm set.");
        }
        step++;
        sums.loss += result.loss();
        sums.norm += result.gradientNorm();
        sums.count++;
        sums.timed++;
        writeIfDue();
        shift.set(status(RunStatus.State.RUNNING, "", untilStep));
    }

    // Of the optimiser step with this number, from 1.
    private double rate(long number) {
        return settings.learningRate() * Math.min(1, (double) number / Math.max(1, settings.warmupSteps()));
    }

    /** Writes the line of the metrics that is due, also one that could not be written before a stop. */
    void writeIfDue() throws IOException {
        if (sums.count >= settings.logEvery() || (step == settings.steps() && sums.count > 0)) {
            write();
        }
    }

    private void write() throws IOException {
        loss = sums.loss / sums.count;
        stepsPerSecond = sums.timed / ((shift.workNanos() - sums.since) / NANOS);
        append(new Metric(
                step,
                batches.epochs(step),
                seconds(),
                loss,
                sums.norm / sums.count,
                rate(step),
                stepsPerSecond,
                Machine.memoryMegabytes(),
                Machine.time(),
                resumed,
                null));
        sums.clear(shift.workNanos());
    }

    private void append(Metric metric) throws IOException {
        shift.persist(() -> metrics.append(metric));
        resumed = null;
    }

    void validateIfDue(Progress progress) throws IOException {
        int every = settings.validationEvery();
        boolean due = every > 0 && (step % every == 0 || step == settings.steps());
        if (due && step > 0) {
            validate(progress);
        }
    }

    private void validate(Progress progress) throws IOException {
        if (validatedAt == step || !validation.possible()) {
            return;
        }
        double value = validation.loss(denoiser, weights, progress);
        append(Metric.validation(step, batches.epochs(step), seconds(), Machine.time(), resumed, value));
        validatedAt = step;
        validationLoss = value;
    }

    /** Draws samples where they are due by steps. */
    void sampleIfDue() throws IOException {
        long before = shift.workNanos();
        if (samples.drawIfDue(step)) {
            sums.since += shift.workNanos() - before;
        }
    }

    /** Writes a checkpoint where one is due by steps or by time. */
    void checkpointIfDue() throws IOException {
        int every = settings.checkpointEvery();
        double minutes = settings.checkpointMinutes();
        boolean dueBySteps = every > 0 && step % every == 0;
        boolean dueByTime = minutes > 0 && shift.workNanos() - checkpointTime > minutes * 60 * NANOS;
        if (dueBySteps || dueByTime) {
            checkpoint();
        }
    }

    /**
     * Obeys what people ask for between two steps: a checkpoint, samples, waiting.
     *
     * @throws java.util.concurrent.CancellationException where someone wants the end meanwhile
     */
    void obey() throws IOException {
        if (shift.wishes().isEmpty()) {
            return;
        }
        fulfil();
        if (shift.pauseWanted()) {
            checkpoint();
            shift.pause(this::fulfil);
        }
    }

    private void fulfil() throws IOException {
        if (shift.wishes().contains(JobControl.CHECKPOINT) && control.checkpointPending()) {
            checkpoint();
            control.checkpointDone();
        }
        if (JobControl.samples(shift.wishes())) {
            long before = shift.workNanos();
            samples.draw(step);
            // The time of a step is that of training.
            sums.since += shift.workNanos() - before;
        }
    }

    /** Whether the present step is safe on disk. */
    boolean saved() {
        return checkpointStep == step;
    }

    /** The step of the newest checkpoint of this session, or the one it went on from. */
    long checkpointStep() {
        return Math.max(0, checkpointStep);
    }

    /** Writes a checkpoint, unless there is one of this step. */
    void checkpoint() throws IOException {
        Checkpoint checkpoint = new Checkpoint(
                RunInfo.VERSION,
                step,
                seconds(),
                sums.loss,
                sums.norm,
                sums.count,
                validatedAt == step ? validationLoss : null,
                Machine.now(),
                Map.of());
        shift.persist(() -> run.checkpoints().save(checkpoint, denoiser));
        run.checkpoints().prune(settings.keepLast());
        checkpointTime = shift.workNanos();
        checkpointStep = step;
        shift.log().add("Checkpoint of step " + step);
    }

    String message() {
        String text = loss == null ? "" : String.format(Locale.ROOT, "loss %.4f", loss);
        return validationLoss == null ? text : text + String.format(Locale.ROOT, ", validation %.4f", validationLoss);
    }

    RunStatus status(RunStatus.State state, String message, long steps) {
        Double left = stepsPerSecond == null ? null : Math.max(0, steps - step) / stepsPerSecond;
        double limit = settings.maxMinutes() * 60 - (shift.workNanos() - started) / NANOS;
        if (left != null && settings.maxMinutes() > 0) {
            left = Math.max(0, Math.min(left, limit));
        }
        return new RunStatus(
                state,
                message,
                "Training",
                step,
                steps,
                "steps",
                loss,
                validationLoss,
                stepsPerSecond,
                state == RunStatus.State.RUNNING ? left : null,
                denoiser.parameterCount(),
                "",
                null);
    }

    private double seconds() {
        return secondsBefore + (shift.workNanos() - started) / NANOS;
    }
}
