package org.pccd.diffusion;

import java.nio.file.Path;

/**
 * The exact optimal denoiser where the data are independent normal numbers: mean {@code means[token]} with the
 * condition, 0 without, and a common deviation, both in the range of the diffusion.
 */
final class GaussianDenoiser implements Denoiser {
    private final NoiseSchedule schedule;
    private final double[] means;
    private final double deviation;
    int largestBatch;

    GaussianDenoiser(NoiseSchedule schedule, double deviation, double... means) {
        this.schedule = schedule;
        this.deviation = deviation;
        this.means = means;
    }

    @Override
    public float[] predict(int size, float[] xt, float[] levels, int[] conditions, boolean[] drop, Weights weights) {
        largestBatch = Math.max(largestBatch, size);
        float[] noise = new float[xt.length];
        int length = xt.length / size;
        for (int k = 0; k < xt.length; k++) {
            int i = k / length;
            double mean = drop[i] ? 0 : means[conditions[i]];
            double ab = schedule.alphaBar((int) levels[i]);
            noise[k] = (float)
                    (Math.sqrt(1 - ab) * (xt[k] - Math.sqrt(ab) * mean) / (ab * deviation * deviation + 1 - ab));
        }
        return noise;
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
        float[] predicted =
                predict(batch.size(), batch.xt(), batch.levels(), batch.conditions(), batch.dropCondition(), weights);
        double sum = 0;
        for (int k = 0; k < predicted.length; k++) {
            sum += Math.abs(predicted[k] - batch.target()[k]);
        }
        return sum / predicted.length;
    }

    @Override
    public void save(Path folder) {}

    @Override
    public void load(Path folder) {}

    @Override
    public void close() {}
}
