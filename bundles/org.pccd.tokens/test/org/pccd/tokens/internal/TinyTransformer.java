package org.pccd.tokens.internal;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.pccd.diffusion.Denoiser.Batch;
import org.pccd.diffusion.Denoiser.StepSettings;
import org.pccd.diffusion.DenoiserProvider.Setting;
import org.pccd.tokens.DistanceSlope;
import org.pccd.tokens.LatticeForm;
import org.pccd.tokens.TransformerParameters;
import org.pccd.torch.TensorLayout.Entry;
import org.pccd.torch.TrainableModule.Kind;

/** A transformer small enough for finite differences, with every operator of the large one. */
final class TinyTransformer {
    static final TokenLayout LAYOUT = new TokenLayout(5, 6);
    static final int TOKENS = 4;
    static final StepSettings STEP = new StepSettings(1e-3, 1.0, 0.9);

    private TinyTransformer() {}

    static TransformerParameters parameters(LatticeForm form) {
        return new TransformerParameters(
                8,
                2,
                2,
                2,
                true,
                2,
                4,
                6,
                DistanceSlope.LEARNED,
                0.7,
                0.289,
                1,
                -1.2,
                1.2,
                16,
                150,
                5,
                form,
                List.of(),
                List.of(),
                0.9,
                0.999,
                1e-8);
    }

    static Setting setting(long seed, int threads) {
        return new Setting(LAYOUT.shape(), TOKENS, LAYOUT.vocabulary(), seed, threads);
    }

    static TransformerDenoiser denoiser(long seed) {
        return new TransformerDenoiser(parameters(LatticeForm.TRIANGULAR), setting(seed, 1));
    }

    /** With random numbers in place of the zeros that a network begins with, so that everything has an effect. */
    static TransformerDenoiser awake(LatticeForm form, long seed) {
        TransformerDenoiser d = new TransformerDenoiser(parameters(form), setting(seed, 1));
        SplittableRandom random = new SplittableRandom(seed);
        List<Entry> entries = d.layout().entries();
        for (int k = 0; k < entries.size(); k++) {
            float[] w = d.state(Kind.WEIGHTS, k);
            if (Arrays.equals(w, new float[w.length])) {
                for (int i = 0; i < w.length; i++) {
                    w[i] = (float) (0.3 * random.nextGaussian());
                }
                d.store(Kind.WEIGHTS, k, w);
            }
        }
        return d;
    }

    /** Crystals of 1 to 5 atoms at random noise levels; the first has lost its elements. */
    static Batch batch(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] clean = new float[size * LAYOUT.length()];
        float[] xt = new float[clean.length];
        float[] levels = new float[size];
        int[] conditions = new int[size * TOKENS];
        boolean[] drop = new boolean[size];
        drop[0] = true;
        for (int i = 0; i < size; i++) {
            levels[i] = (float) Math.exp(-1 + random.nextGaussian());
            conditions[i * TOKENS] = i == 0 ? 5 : 1 + random.nextInt(5);
            conditions[i * TOKENS + 1] = 1 + random.nextInt(118);
            conditions[i * TOKENS + 2] = random.nextInt(119);
            for (int k = i * LAYOUT.length(); k < (i + 1) * LAYOUT.length(); k++) {
                clean[k] = (float) random.nextDouble(-1, 1);
                xt[k] = clean[k] + levels[i] * (float) random.nextGaussian();
            }
        }
        return new Batch(size, xt, clean, levels, conditions, drop);
    }
}
