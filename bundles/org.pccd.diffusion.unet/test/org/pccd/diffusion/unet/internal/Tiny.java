package org.pccd.diffusion.unet.internal;

import java.util.List;
import java.util.SplittableRandom;
import org.pccd.diffusion.Denoiser.Batch;
import org.pccd.diffusion.Denoiser.StepSettings;
import org.pccd.diffusion.DenoiserProvider.Setting;
import org.pccd.diffusion.unet.UnetParameters;

/** A network small enough for finite differences, with every operator of the large one. */
final class Tiny {
    static final int[] SHAPE = {3, 8, 3};
    static final StepSettings STEP = new StepSettings(1e-3, 1.0, 0.9);

    private Tiny() {}

    static UnetParameters parameters() {
        return new UnetParameters(4, List.of(1, 2), 2, 2, 4, 8, 8, 2, 16, 8, 16, 8, true, 0.9, 0.99, 1e-8);
    }

    static UnetDenoiser denoiser(long seed) {
        return denoiser(parameters(), seed);
    }

    static UnetDenoiser denoiser(UnetParameters parameters, long seed) {
        return new UnetDenoiser(parameters, new Setting(SHAPE, 7, 131, seed, 1));
    }

    static Batch batch(int size, long seed) {
        return batch(SHAPE, size, seed);
    }

    static Batch batch(int[] shape, int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = size * shape[0] * shape[1] * shape[2];
        float[] xt = new float[n];
        float[] noise = new float[n];
        for (int i = 0; i < n; i++) {
            xt[i] = (float) random.nextGaussian();
            noise[i] = (float) random.nextGaussian();
        }
        float[] t = new float[size];
        for (int i = 0; i < size; i++) {
            t[i] = random.nextInt(1000);
        }
        int[] tokens = random.ints(7L * size, 0, 131).toArray();
        boolean[] drop = new boolean[size];
        drop[0] = true;
        return new Batch(size, xt, noise, t, tokens, drop);
    }
}
