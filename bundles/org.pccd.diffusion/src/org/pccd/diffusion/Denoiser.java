package org.pccd.diffusion;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A network that removes noise, with its weights, their moving average and its optimiser state. What it predicts, what
 * its noise levels are and which batches it is trained with is its {@link Objective}'s; the loss is its own. Used by
 * one thread at a time. Arrays are row-major: tensors are [batch, shape...], conditions are [batch, tokens]. On the CPU
 * the same calls with the same values give bit-identical results for the same number of threads.
 */
public interface Denoiser extends AutoCloseable {
    /** Which weights a prediction uses. */
    enum Weights {
        CURRENT,
        AVERAGE
    }

    /**
     * A batch for training or for the validation loss.
     *
     * @param size number of structures
     * @param xt noisy tensors, [size, shape...]
     * @param target what is to be predicted, [size, shape...]
     * @param levels noise level of each structure, [size]: the timestep or sigma
     * @param conditions tokens, [size, tokens]
     * @param dropCondition where true, the structure's condition is replaced by the null condition, [size]
     */
    record Batch(int size, float[] xt, float[] target, float[] levels, int[] conditions, boolean[] dropCondition) {}

    /**
     * Settings of one optimiser step.
     *
     * @param learningRate of this step, after warm-up
     * @param clipNorm gradients are scaled down to this global L2 norm; infinity: not at all
     * @param averageDecay decay of the moving average of the weights in this step, in [0, 1)
     */
    record StepSettings(double learningRate, double clipNorm, double averageDecay) {}

    /** Loss of the batch and the global L2 norm of its gradient before clipping. */
    record StepResult(double loss, double gradientNorm) {}

    /** Number of trainable values. */
    long parameterCount();

    /** Forward, backward, one step of the optimiser, one step of the moving average. */
    StepResult trainStep(Batch batch, StepSettings settings);

    /** Loss of a batch without any change of state. */
    double loss(Batch batch, Weights weights);

    /**
     * Predicts.
     *
     * @param size number of structures
     * @param xt [size, shape...]
     * @param levels noise levels, [size]
     * @param conditions [size, tokens]
     * @param dropCondition where true, the null condition is used, [size]
     * @return the prediction in the terms of the objective, [size, shape...]
     */
    float[] predict(int size, float[] xt, float[] levels, int[] conditions, boolean[] dropCondition, Weights weights);

    /**
     * Writes everything that is needed to go on: weights, moving average, optimiser moments and step, as safetensors
     * files ({@code weights.safetensors}, {@code average.safetensors}, {@code optimiser.safetensors}) into an existing,
     * empty folder, each synced.
     */
    void save(Path folder) throws IOException;

    /**
     * Restores what {@link #save} wrote; going on gives the same numbers as never having stopped.
     *
     * @throws org.pccd.core.PccdException where the files belong to another network or are damaged
     */
    void load(Path folder) throws IOException;

    @Override
    void close();
}
