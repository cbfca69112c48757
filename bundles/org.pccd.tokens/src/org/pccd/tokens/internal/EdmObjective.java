package org.pccd.tokens.internal;

import java.util.random.RandomGenerator;
import org.pccd.diffusion.CounterRandom;
import org.pccd.diffusion.CounterRandom.Purpose;
import org.pccd.diffusion.Denoiser;
import org.pccd.diffusion.Objective;
import org.pccd.tokens.TransformerParameters;

/**
 * Prediction of the tensor without noise at noise levels sigma with normally distributed logarithms (Karras et al.,
 * NeurIPS 2022, arXiv:2206.00364, eq. 2 and table 1): u + sigma noise, where coordinates have the noise in fractions of
 * the cell, twice as much in the units of the diffusion. Each structure is moved by a random translation each time that
 * it is seen, for it stays the same crystal.
 */
public final class EdmObjective implements Objective {
    private final TokenLayout layout;
    private final TransformerParameters parameters;
    private final long seed;
    private final double conditionDropout;

    public EdmObjective(TransformerParameters parameters, Setting setting) {
        this.layout = TokenLayout.of(setting.shape());
        this.parameters = parameters;
        this.seed = setting.seed();
        this.conditionDropout = setting.conditionDropout();
    }

    /** Values of one tensor. */
    int length() {
        return layout.length();
    }

    /** Period of value {@code k} of a tensor in the units of the diffusion, 0 where it has none. */
    float period(int k) {
        int column = k % layout.columns();
        return k < layout.lattice() && column >= layout.types() ? TokenLayout.PERIOD : 0;
    }

    /** Noise of value {@code k} of a tensor at sigma = 1. */
    float scale(int k) {
        return period(k) > 0 ? TokenLayout.PERIOD : 1;
    }

    /** Whether value {@code k} of a tensor says what an atom is; others say where it is or what the cell is. */
    boolean type(int k) {
        return k < layout.lattice() && period(k) == 0;
    }

    @Override
    public Denoiser.Batch training(long step, int size, float[] x, int[] conditions) {
        return batch(Purpose.TRAINING, step, 0, size, x, conditions, conditionDropout);
    }

    @Override
    public Denoiser.Batch validation(long first, int size, float[] x, int[] conditions) {
        return batch(Purpose.VALIDATION, 0, first, size, x, conditions, 0);
    }

    private Denoiser.Batch batch(
            Purpose purpose, long step, long first, int size, float[] x, int[] conditions, double dropout) {
        int length = layout.length();
        float[] clean = new float[x.length];
        float[] xt = new float[x.length];
        float[] noise = new float[length];
        float[] levels = new float[size];
        boolean[] drop = new boolean[size];
        for (int i = 0; i < size; i++) {
            RandomGenerator random = CounterRandom.of(seed, purpose, step, first + i);
            double sigma = Math.exp(parameters.noiseMean() + parameters.noiseDeviation() * random.nextGaussian());
            levels[i] = (float) sigma;
            drop[i] = random.nextDouble() < dropout;
            float[] shift = {random.nextFloat(), random.nextFloat(), random.nextFloat()};
            CounterRandom.gaussians(random, noise, 0, length);
            for (int k = 0; k < length; k++) {
                int at = i * length + k;
                float u = 2 * x[at] - 1;
                float period = period(k);
                if (period > 0) {
                    u = TokenLayout.wrapped(u + period * shift[k % layout.columns() - layout.types()]);
                }
                clean[at] = u;
                xt[at] = u + scale(k) * levels[i] * noise[k];
            }
        }
        return new Denoiser.Batch(size, xt, clean, levels, conditions, drop);
    }

    /** The prediction itself, with coordinates inside the cell. */
    @Override
    public float[] clean(double level, float[] xt, float[] prediction) {
        float[] x0 = prediction.clone();
        for (int k = 0; k < x0.length; k++) {
            if (period(k % layout.length()) > 0) {
                x0[k] = TokenLayout.wrapped(x0[k]);
            }
        }
        return x0;
    }

    @Override
    public double noise(double level) {
        return level / Math.hypot(1, level);
    }

    @Override
    public String levelName() {
        return "sigma";
    }
}
