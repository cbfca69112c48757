package org.pccd.diffusion;

import java.util.Arrays;

/**
 * Classifier-free guidance (Ho, Salimans 2022, arXiv:2207.12598): prediction = without + scale (with - without), where
 * both predictions, with and without the condition, come from one doubled batch. A scale of 1 is the conditional
 * prediction alone, in a batch of plain size.
 */
public final class Guidance implements Predictor {
    private final Denoiser denoiser;
    private final Denoiser.Weights weights;
    private final int[] conditions;
    private final int size;
    private final float scale;

    /**
     * @param conditions tokens of the batch, [size, tokens]
     * @param scale 1: no guidance; published: 3
     */
    public Guidance(Denoiser denoiser, Denoiser.Weights weights, int size, int[] conditions, double scale) {
        this.denoiser = denoiser;
        this.weights = weights;
        this.size = size;
        this.scale = (float) scale;
        this.conditions = scale == 1 ? conditions : twice(conditions);
    }

    @Override
    public float[] predict(float[] xt, double level) {
        int n = scale == 1 ? size : 2 * size;
        float[] levels = new float[n];
        Arrays.fill(levels, (float) level);
        boolean[] drop = new boolean[n];
        Arrays.fill(drop, size, n, true);
        if (scale == 1) {
            return denoiser.predict(n, xt, levels, conditions, drop, weights);
        }
        float[] doubled = Arrays.copyOf(xt, 2 * xt.length);
        System.arraycopy(xt, 0, doubled, xt.length, xt.length);
        float[] both = denoiser.predict(n, doubled, levels, conditions, drop, weights);
        float[] guided = new float[xt.length];
        for (int k = 0; k < guided.length; k++) {
            float without = both[guided.length + k];
            guided[k] = without + scale * (both[k] - without);
        }
        return guided;
    }

    private static int[] twice(int[] a) {
        int[] b = Arrays.copyOf(a, 2 * a.length);
        System.arraycopy(a, 0, b, a.length, a.length);
        return b;
    }
}
