package org.pccd.run;

import java.io.IOException;
import java.util.List;
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
import org.pccd.run.internal.Heartbeat;
import org.pccd.run.internal.Machine;
import org.pccd.run.internal.MetricsFile;
import org.pccd.run.internal.Validation;

/** The state of a training: step, open sums of the metrics, and what is due. One thread. */
final class TrainingSession {
    private static final double NANOS = 1e9;

    private final RunFolder run;
    private final TrainingData data;
    private final Denoiser denoiser;
    private final Heartbeat heartbeat;
    private final TrainingSettings settings;
    private final Denoiser.Weights weights;
    private final Objective objective;
    private final BatchRows batches;
    private final Validation validation;
    private final MetricsFile metrics;
    private final int length;
    private final int tokens;

    private long step;
    private double secondsBefore;
    private final long started = System.nanoTime();
    private final Sums sums = new Sums();
    private long validatedAt = -1;
    private long checkpointTime = System.nanoTime();
    private Double loss;
    private Double validationLoss;
    private Double stepsPerSecond;

    TrainingSession(RunFolder run, TrainingData data, Encoder encoder, Denoiser denoiser, Heartbeat heartbeat) {
        RunConfiguration c = run.configuration();
        this.run = run;
        this.data = data;
        this.denoiser = denoiser;
        this.heartbeat = heartbeat;
        this.settings = c.training();
        this.weights = TrainedModel.weights(c);
        this.objective = new Objective(TrainedModel.schedule(c), c.seed(), c.effectiveDropout());
        this.batches = new BatchRows(data.count("train"), settings.batch(), c.seed(), settings.shuffle());
        this.length = TrainedModel.length(encoder);
        this.tokens = encoder.conditionCount();
        this.validation = new Validation(
                data, objective, c.seed(), settings.validationBatches(), settings.batch(), length, tokens);
        this.metrics = new MetricsFile(run.path());
    }

    /** Losses and norms of the steps since the last line of the metrics. */
    private static final class Sums {
        double loss;
        double norm;
        int count;
        int timed;
        long since = System.nanoTime();

        void clear() {
            loss = 0;
            norm = 0;
            count = 0;
            timed = 0;
            since = System.nanoTime();
        }
    }

    long step() {
        return step;
    }

    Denoiser denoiser() {
        return denoiser;
    }

    /** Goes back to the newest good checkpoint and forgets the metrics of later steps. */
    void restore(Consumer<String> warnings) throws IOException {
        Optional<Checkpoints.Stored> stored = run.checkpoints().newestGood(warnings);
        if (stored.isPresent()) {
            Checkpoint c = stored.get().description();
            denoiser.load(stored.get().folder());
            step = c.step();
            secondsBefore = c.seconds();
            sums.loss = c.lossSum();
            sums.norm = c.gradientNormSum();
            sums.count = c.open();
        } else if (run.checkpoints().exist()) {
            throw new PccdException("All checkpoints of " + run.path()
                    + " are damaged: restore one from a copy, or make" + " a new run. Nothing was changed.");
        }
        run.checkpoints().putAsideAfter(step);
        List<Metric> kept = metrics.cutAfter(step);
        for (Metric m : kept) {
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
        double rate = settings.learningRate() * Math.min(1, (step + 1.0) / Math.max(1, settings.warmupSteps()));
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
        if (sums.count >= settings.logEvery() || step == settings.steps()) {
            write(rate);
        }
        heartbeat.set(status(RunStatus.State.RUNNING, "", untilStep));
    }

    private void write(double rate) throws IOException {
        loss = sums.loss / sums.count;
        stepsPerSecond = sums.timed / ((System.nanoTime() - sums.since) / NANOS);
        metrics.append(new Metric(
                step,
                batches.epochs(step),
                seconds(),
                loss,
                sums.norm / sums.count,
                rate,
                stepsPerSecond,
                Machine.memoryMegabytes(),
                null));
        sums.clear();
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
        metrics.append(Metric.validation(step, batches.epochs(step), seconds(), value));
        validatedAt = step;
        validationLoss = value;
    }

    /** Writes a checkpoint where one is due by steps or by time. */
    void checkpointIfDue() throws IOException {
        int every = settings.checkpointEvery();
        double minutes = settings.checkpointMinutes();
        boolean dueBySteps = every > 0 && step % every == 0;
        boolean dueByTime = minutes > 0 && System.nanoTime() - checkpointTime > minutes * 60 * NANOS;
        if (dueBySteps || dueByTime) {
            checkpoint();
        }
    }

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
        run.checkpoints().save(checkpoint, denoiser);
        run.checkpoints().prune(settings.keepLast());
        checkpointTime = System.nanoTime();
        run.log().add("Checkpoint of step " + step);
    }

    String message() {
        String text = loss == null ? "" : String.format(Locale.ROOT, "loss %.4f", loss);
        return validationLoss == null ? text : text + String.format(Locale.ROOT, ", validation %.4f", validationLoss);
    }

    RunStatus status(RunStatus.State state, String message, long steps) {
        Double left = stepsPerSecond == null ? null : Math.max(0, steps - step) / stepsPerSecond;
        double limit = settings.maxMinutes() * 60 - (System.nanoTime() - started) / NANOS;
        if (left != null && settings.maxMinutes() > 0) {
            left = Math.max(0, Math.min(left, limit));
        }
        return new RunStatus(state, message, step, steps, loss, validationLoss, stepsPerSecond, left, 0, "", "", "");
    }

    private double seconds() {
        return secondsBefore + (System.nanoTime() - started) / NANOS;
    }
}
