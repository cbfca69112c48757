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

    /** Is shown what the network predicts, whatever the sampler; it changes nothing. */
    @FunctionalInterface
    public interface Observer {
        /**
         * One prediction, from the noisiest on.
         *
         * @param timestep t, 0 to T - 1
         * @param xt noisy tensors in [-1, 1] where there is little noise, [indices, shape...]; not to be kept
         * @param noise predicted, with guidance, [indices, shape...]; not to be kept
         */
        void predicted(int timestep, float[] xt, float[] noise);
    }

    /**
     * @param indices of the samples, one for each member of the batch
     * @param conditions [indices, tokens]
     * @param progress told after each sampler step
     * @return tensors mapped back to the encoder's range, in [0, 1], [indices, shape...]
     */
    public float[] sample(long seed, long[] indices, int[] conditions, Progress progress) {
        return sample(seed, indices, conditions, (timestep, xt, noise) -> {}, progress);
    }

    /** The same samples, with all predictions on the way shown to an observer. */
    public float[] sample(long seed, long[] indices, int[] conditions, Observer observer, Progress progress) {
        float[] x = new float[indices.length * length];
        fill(x, seed, Purpose.START_NOISE, 0, indices);
        NoisePredictor predictor = new Guidance(denoiser, weights, indices.length, conditions, guidanceScale);
        sampler.sample(
                x,
                settings,
                observed(predictor, observer),
                (step, target) -> fill(target, seed, Purpose.STEP_NOISE, step, indices),
                progress);
        for (int k = 0; k < x.length; k++) {
            x[k] = encoded(x[k]);
        }
        return x;
    }

    private static NoisePredictor observed(NoisePredictor predictor, Observer observer) {
        return (xt, timestep) -> {
            float[] noise = predictor.predict(xt, timestep);
            observer.predicted(timestep, xt, noise);
            return noise;
        };
    }

    /** A value of the diffusion in the encoder's range: -1 becomes 0, 1 stays. */
    public static float encoded(float x) {
        return (x + 1) / 2;
    }

    private void fill(float[] target, long seed, Purpose purpose, int step, long[] indices) {
        for (int i = 0; i < indices.length; i++) {
            CounterRandom.gaussians(CounterRandom.of(seed, purpose, indices[i], step), target, i * length, length);
        }
    }
}
