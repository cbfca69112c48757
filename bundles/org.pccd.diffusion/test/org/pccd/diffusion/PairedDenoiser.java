package org.pccd.diffusion;

import java.nio.file.Path;

/** The exact denoiser where values come in pairs of equal ones, each pair normal with mean 0 and a deviation. */
final class PairedDenoiser implements Denoiser {
    private final NoiseSchedule schedule;
    private final double deviation;

    PairedDenoiser(NoiseSchedule schedule, double deviation) {
        this.schedule = schedule;
        this.deviation = deviation;
    }

    @Override
    public float[] predict(int size, float[] xt, float[] levels, int[] conditions, boolean[] drop, Weights weights) {
        float[] noise = new float[xt.length];
        double variance = deviation * deviation;
        for (int k = 0; k < xt.length; k += 2) {
            double ab = schedule.alphaBar((int) levels[k * size / xt.length]);
            double mean = (xt[k] + xt[k + 1]) / 2;
            double clean = Math.sqrt(ab) * variance * mean / (ab * variance + (1 - ab) / 2);
            for (int j = k; j < k + 2; j++) {
                noise[j] = (float) ((xt[j] - Math.sqrt(ab) * clean) / Math.sqrt(1 - ab));
            }
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
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(Path folder) {}

    @Override
    public void load(Path folder) {}

    @Override
    public void close() {}
}
