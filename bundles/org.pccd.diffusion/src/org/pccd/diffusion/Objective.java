package org.pccd.diffusion;

import java.util.random.RandomGenerator;
import org.pccd.diffusion.CounterRandom.Purpose;

/**
 * The training objective: noise prediction with L1 loss at uniformly drawn timesteps (Ho et al. 2020,
 * arXiv:2006.11239, algorithm 1; the loss itself is the {@link Denoiser}'s), with condition dropout for
 * classifier-free guidance (Ho, Salimans 2022, arXiv:2207.12598). Tensors enter as 2x - 1.
 */
public final class Objective {
    private final NoiseSchedule schedule;
    private final long seed;
    private final double conditionDropout;

    /** @param conditionDropout probability that a training example loses its condition, 0 to 1 */
    public Objective(NoiseSchedule schedule, long seed, double conditionDropout) {
        this.schedule = schedule;
        this.seed = seed;
        this.conditionDropout = conditionDropout;
    }

    /**
     * A training batch. Noise, timesteps and dropout depend on seed, step and the place in the batch only.
     *
     * @param step number of the optimiser step
     * @param x encoded tensors, nominally in [0, 1], [size, shape...]; not changed
     * @param conditions [size, tokens]
     */
    public Denoiser.Batch training(long step, int size, float[] x, int[] conditions) {
        return batch(Purpose.TRAINING, step, 0, size, x, conditions, conditionDropout);
    }

    /**
     * A validation batch: the noise and timestep of validation example i are the same whenever it is evaluated, and
     * conditions are kept, so that validation losses of different steps can be compared.
     *
     * @param first index of the first validation example
     */
    public Denoiser.Batch validation(long first, int size, float[] x, int[] conditions) {
        return batch(Purpose.VALIDATION, 0, first, size, x, conditions, 0);
    }

    private Denoiser.Batch batch(
            Purpose purpose, long step, long first, int size, float[] x, int[] conditions, double dropout) {
        int length = x.length / size;
        float[] noise = new float[x.length];
        float[] xt = new float[x.length];
        int[] timesteps = new int[size];
        boolean[] drop = new boolean[size];
        for (int i = 0; i < size; i++) {
            RandomGenerator random = CounterRandom.of(seed, purpose, step, first + i);
            int t = random.nextInt(schedule.steps());
            timesteps[i] = schedule.timestep(t);
            drop[i] = random.nextDouble() < dropout;
            CounterRandom.gaussians(random, noise, i * length, length);
            float signal = schedule.signal(t);
            float level = schedule.noise(t);
            for (int k = i * length; k < (i + 1) * length; k++) {
                xt[k] = signal * (2 * x[k] - 1) + level * noise[k];
            }
        }
        return new Denoiser.Batch(size, xt, noise, timesteps, conditions, drop);
    }
}
