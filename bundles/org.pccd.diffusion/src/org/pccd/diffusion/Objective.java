package org.pccd.diffusion;

/**
 * What a denoiser learns: which noisy tensors it is shown, what it is to answer, and what its answers say about the
 * tensor without noise. Tensors enter in the encoder's range and are diffused as u = 2x - 1. Instances are immutable
 * and thread-safe; all randomness is {@link CounterRandom}'s.
 */
public interface Objective {
    /**
     * What an objective is made for.
     *
     * @param shape of one tensor, without the batch
     * @param schedule of the run, for objectives that use it
     * @param seed of the noise
     * @param conditionDropout probability that a training example loses its condition, 0 to 1 (Ho, Salimans 2022,
     *     arXiv:2207.12598)
     */
    record Setting(int[] shape, NoiseSchedule schedule, long seed, double conditionDropout) {}

    /**
     * A training batch. Its randomness depends on seed, step and the place in the batch only.
     *
     * @param step number of the optimiser step
     * @param x encoded tensors, nominally in [0, 1], [size, shape...]; not changed
     * @param conditions [size, tokens]
     */
    Denoiser.Batch training(long step, int size, float[] x, int[] conditions);

    /**
     * A validation batch: the noise of validation example i is the same whenever it is evaluated, and conditions are
     * kept, so that validation losses of different steps can be compared.
     *
     * @param first index of the first validation example
     */
    Denoiser.Batch validation(long first, int size, float[] x, int[] conditions);

    /**
     * The estimate of the tensor without noise.
     *
     * @param level of the noise, as a {@link Predictor} is given it
     * @param xt noisy tensors in the units of the diffusion, [batch, shape...]
     * @param prediction of the network for them
     * @return new, in the units of the diffusion, [batch, shape...]
     */
    float[] clean(double level, float[] xt, float[] prediction);

    /** Share of the noise in a noisy tensor, from 0 for none to 1 for noise alone, so that people can compare. */
    double noise(double level);

    /** What a level is called: {@code t} or {@code sigma}. */
    String levelName();
}
