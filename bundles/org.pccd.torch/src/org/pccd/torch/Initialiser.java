package org.pccd.torch;

import java.util.SplittableRandom;

/** Initial weights as PyTorch's layers draw them (uniform in fan-in bounds), the same for the same seed everywhere. */
public final class Initialiser {
    private final SplittableRandom seeds;

    public Initialiser(long seed) {
        seeds = new SplittableRandom(seed);
    }

    /** Values of the next tensor; called once for each tensor in the order of the layout. */
    public float[] next(TensorLayout.Entry entry) {
        SplittableRandom random = seeds.split();
        float[] values = new float[entry.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (entry.start()) {
                case ZERO -> 0f;
                case ONE -> 1f;
                case NORMAL -> (float) random.nextGaussian();
                case UNIFORM -> (float) ((2 * random.nextDouble() - 1) * entry.bound());
            };
        }
        return values;
    }
}
