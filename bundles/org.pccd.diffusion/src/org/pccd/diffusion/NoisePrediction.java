package org.pccd.diffusion;

import java.util.random.RandomGenerator;
import org.pccd.diffusion.CounterRandom.Purpose;

/**
 * Prediction of the noise at uniformly drawn timesteps (Ho et al. 2020, arXiv:2006.11239, algorithm 1; the loss itself
 * is the {@link Denoiser}'s), with condition dropout for classifier-free guidance (Ho, Salimans 2022,
 * arXiv:2207.12598). Noise levels are timesteps, 0 to T - 1.
 */
public final class NoisePrediction implements Objective {
    private final NoiseSchedule schedule;
    private final long seed;
    private final double conditionDropout;

    /** @param conditionDropout probability that a training example loses its condition, 0 to 1 */
    public NoisePrediction(NoiseSchedule schedule, long seed, double conditionDropout) {
        this.schedule = schedule;
        this.seed = seed;
        this.conditionDropout = conditionDropout;
    }

    /** All T timesteps that the network is trained with. */
    public NoiseSchedule schedule() {
        return schedule;
    }

    @Override
    public Denoiser.Batch training(long step, int size, float[] x, int[] conditions) {
        return batch(Purpose.TRAINING, step, 0, size, x, conditions, conditionDropout);
    }

    @Override
    public Denoiser.Batch validation(long first, int size, float[] x, int[] conditions) {
        return batch(Purpose.VALIDATION, 0, first, size, x, conditions, 0);
    }

    /** From x_t and its noise, clipped to [-1, 1] as the samplers do. */
    @Override
    public float[] clean(double level, float[] xt, float[] prediction) {
        float noise = schedule.noise((int) level);
        float signal = schedule.signal((int) level);
        float[] x0 = new float[xt.length];
        for (int k = 0; k < x0.length; k++) {
            x0[k] = Math.clamp((xt[k] - noise * prediction[k]) / signal, -1f, 1f);
        }
        return x0;
    }

    @Override
    public double noise(double level) {
        return schedule.noise((int) level);
    }

    @Override
    public String levelName() {
        return "t";
    }

    private Denoiser.Batch batch(
            Purpose purpose, long step, long first, int size, float[] x, int[] conditions, double dropout) {
        int length = x.length / size;
        float[] noise = new float[x.length];
        float[] xt = new float[x.length];
        float[] levels = new float[size];
        boolean[] drop = new boolean[size];
        for (int i = 0; i < size; i++) {
            RandomGenerator random = CounterRandom.of(seed, purpose, step, first + i);
            int t = random.nextInt(schedule.steps());
            levels[i] = schedule.timestep(t);
            drop[i] = random.nextDouble() < dropout;
            CounterRandom.gaussians(random, noise, i * length, length);
            float signal = schedule.signal(t);
            float level = schedule.noise(t);
            for (int k = i * length; k < (i + 1) * length; k++) {
                xt[k] = signal * (2 * x[k] - 1) + level * noise[k];
            }
        }
        return new Denoiser.Batch(size, xt, noise, levels, conditions, drop);
    }
}
