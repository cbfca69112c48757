package org.pccd.run.internal;

import java.util.Arrays;
import org.pccd.core.Progress;
import org.pccd.diffusion.CounterRandom;
import org.pccd.diffusion.CounterRandom.Purpose;
import org.pccd.diffusion.Denoiser;
import org.pccd.diffusion.Objective;
import org.pccd.run.TrainingData;

/** The validation loss: always the same structures of the split {@code val} with the same noise. */
public final class Validation {
    private final TrainingData data;
    private final Objective objective;
    private final int[] rows;
    private final int batch;
    private final int length;
    private final int tokens;

    public Validation(
            TrainingData data, Objective objective, long seed, int batches, int batch, int length, int tokens) {
        this.data = data;
        this.objective = objective;
        this.batch = batch;
        this.length = length;
        this.tokens = tokens;
        int count = data.count("val");
        int[] order = CounterRandom.permutation(count, seed, Purpose.VALIDATION);
        this.rows = Arrays.copyOf(order, (int) Math.min(count, (long) batches * batch));
    }

    /** Whether there is anything to validate on. */
    public boolean possible() {
        return rows.length > 0;
    }

    /** @throws java.util.concurrent.CancellationException where cancelled, between two batches */
    public double loss(Denoiser denoiser, Denoiser.Weights weights, Progress progress) {
        double sum = 0;
        for (int from = 0; from < rows.length; from += batch) {
            progress.check();
            int[] part = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + batch));
            float[] x = new float[part.length * length];
            int[] conditions = new int[part.length * tokens];
            data.read("val", part, x, conditions);
            sum += denoiser.loss(objective.validation(from, part.length, x, conditions), weights) * part.length;
        }
        return sum / rows.length;
    }
}
