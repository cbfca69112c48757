package org.pccd.diffusion;

/** An objective that no sampler here knows. */
final class ForeignObjective implements Objective {
    @Override
    public Denoiser.Batch training(long step, int size, float[] x, int[] conditions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Denoiser.Batch validation(long first, int size, float[] x, int[] conditions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public float[] clean(double level, float[] xt, float[] prediction) {
        return prediction.clone();
    }

    @Override
    public double noise(double level) {
        return level;
    }

    @Override
    public String levelName() {
        return "sigma";
    }
}
