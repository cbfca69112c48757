package org.pccd.diffusion;

import org.pccd.core.Progress;
import org.pccd.diffusion.CounterRandom.Purpose;

/**
 * Draws tensors from a trained denoiser. The randomness of a sample depends on the seed and on its own index only, not
 * on the batch in which it is drawn; how far the values agree between batch sizes is up to the denoiser's arithmetic.
 *
 * @param length number of values in one tensor
 * @param guidanceScale see {@link Guidance}
 */
public record TensorSampler(
        Denoiser denoiser,
        Denoiser.Weights weights,
        int length,
        double guidanceScale,
        Sampler sampler,
        Sampler.Settings settings) {

    /**
     * @param indices of the samples, one for each member of the batch
     * @param conditions [indices, tokens]
     * @param progress told after each sampler step
     * @return tensors mapped back to the encoder's range, in [0, 1], [indices, shape...]
     */
    public float[] sample(long seed, long[] indices, int[] conditions, Progress progress) {
        float[] x = new float[indices.length * length];
        fill(x, seed, Purpose.START_NOISE, 0, indices);
        NoisePredictor predictor = new Guidance(denoiser, weights, indices.length, conditions, guidanceScale);
        sampler.sample(
                x,
                settings,
                predictor,
                (step, target) -> fill(target, seed, Purpose.STEP_NOISE, step, indices),
                progress);
        for (int k = 0; k < x.length; k++) {
            x[k] = (x[k] + 1) / 2;
        }
        return x;
    }

    private void fill(float[] target, long seed, Purpose purpose, int step, long[] indices) {
        for (int i = 0; i < indices.length; i++) {
            CounterRandom.gaussians(CounterRandom.of(seed, purpose, indices[i], step), target, i * length, length);
        }
    }
}
