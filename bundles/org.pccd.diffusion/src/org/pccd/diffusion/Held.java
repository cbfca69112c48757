package org.pccd.diffusion;

import java.util.List;

/**
 * The parts of a batch that a {@link Sampler} must leave as they are given. A sampler starts from {@link #value} with
 * the noise of its first level, and takes {@link #value} for the estimate of the tensor without noise in every step:
 * what is held then follows the forward process of the given values, at each level with the noise of that level, and
 * the rest is made to fit it (replacement: Lugmayr et al., CVPR 2022, arXiv:2201.09865, without resampling).
 */
public final class Held {
    /** Nothing is held. */
    public static final Held NOTHING = new Held(new float[0], new boolean[0]);

    private final float[] values;
    private final boolean[] mask;

    private Held(float[] values, boolean[] mask) {
        this.values = values;
        this.mask = mask;
    }

    /**
     * What is held of each sample of a batch.
     *
     * @param length values in one tensor
     */
    public static Held of(List<Hold> holds, int length) {
        if (holds.stream().allMatch(h -> h.count() == 0)) {
            return NOTHING;
        }
        Held held = new Held(new float[holds.size() * length], new boolean[holds.size() * length]);
        for (int i = 0; i < holds.size(); i++) {
            Hold hold = holds.get(i);
            for (int k = 0; k < hold.mask().length; k++) {
                held.mask[i * length + k] = hold.mask()[k];
                held.values[i * length + k] = 2 * hold.values()[k] - 1;
            }
        }
        return held;
    }

    /** Whether nothing is held. */
    public boolean nothing() {
        return mask.length == 0;
    }

    /** Whether value {@code k} of the batch is held. */
    public boolean holds(int k) {
        return k < mask.length && mask[k];
    }

    /** What value {@code k} of the batch is held at, in the units of the diffusion. */
    public float value(int k) {
        return values[k];
    }

    /** Writes the held values over those of a batch. */
    public void overwrite(float[] x) {
        for (int k = 0; k < mask.length; k++) {
            if (mask[k]) {
                x[k] = values[k];
            }
        }
    }

    /**
     * Gives the held part of pure noise its signal: x = signal value + noise x.
     *
     * @param x standard normal noise
     */
    public void start(float[] x, double signal, double noise) {
        for (int k = 0; k < mask.length; k++) {
            if (mask[k]) {
                x[k] = (float) (signal * values[k] + noise * x[k]);
            }
        }
    }
}
