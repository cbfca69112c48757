package org.pccd.tokens.internal;

import java.nio.file.Path;
import org.pccd.diffusion.Denoiser;

/**
 * The exact denoiser where all values are independent normal numbers of one mean and deviation in the units of the
 * diffusion, coordinates on their torus.
 */
final class GaussianTokens implements Denoiser {
    private final EdmObjective objective;
    private final double mean;
    private final double deviation;

    GaussianTokens(EdmObjective objective, double mean, double deviation) {
        this.objective = objective;
        this.mean = mean;
        this.deviation = deviation;
    }

    @Override
    public float[] predict(int size, float[] xt, float[] levels, int[] conditions, boolean[] drop, Weights weights) {
        float[] clean = new float[xt.length];
        for (int k = 0; k < clean.length; k++) {
            int own = k % objective.length();
            double noise = objective.scale(own) * levels[k / objective.length()];
            double variance = deviation * deviation + noise * noise;
            double back = objective.period(own) > 0 ? back(mean - xt[k], variance) : mean - xt[k];
            clean[k] = (float) (xt[k] + noise * noise / variance * back);
        }
        return clean;
    }

    // Mean over all images of the torus, whose normal weights are told apart while there is little noise.
    private static double back(double difference, double variance) {
        if (variance > TokenLayout.PERIOD * TokenLayout.PERIOD) {
            return 0;
        }
        double sum = 0;
        double weights = 0;
        for (int image = -20; image <= 20; image++) {
            double way = TokenLayout.wrapped((float) difference) + TokenLayout.PERIOD * image;
            double weight = Math.exp(-way * way / (2 * variance));
            sum += weight * way;
            weights += weight;
        }
        return sum / Math.max(weights, Double.MIN_NORMAL);
    }

    @Override
    public long parameterCount() {
        return 0;
    }

    @Override
    public StepResult trainStep(Batch batch, StepSettings settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public double loss(Batch batch, Weights weights) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(Path folder) {}

    @Override
    public void load(Path folder) {}

    @Override
    public void close() {}
}
