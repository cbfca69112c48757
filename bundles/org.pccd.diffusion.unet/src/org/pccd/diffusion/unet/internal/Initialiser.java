package org.pccd.diffusion.unet.internal;

import java.util.SplittableRandom;

/** Initial weights as PyTorch's layers draw them (uniform in fan-in bounds), the same for the same seed everywhere. */
final class Initialiser {
    private final SplittableRandom seeds;

    Initialiser(long seed) {
        seeds = new SplittableRandom(seed);
    }

    /** Values of the next tensor; called once for each tensor in the order of the layout. */
    float[] next(UnetLayout.Entry entry) {
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
