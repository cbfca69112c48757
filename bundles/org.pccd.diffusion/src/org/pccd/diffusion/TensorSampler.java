package org.pccd.diffusion;

import java.util.List;
import org.pccd.core.Progress;
import org.pccd.diffusion.CounterRandom.Purpose;

/**
 * Draws tensors from a trained denoiser. The randomness of a sample depends on the seed and on its own index only, not
 * on the batch in which it is drawn; how far the values agree between batch sizes is up to the denoiser's arithmetic.
 *
 * @param objective of the denoiser
 * @param length number of values in one tensor
 * @param guidanceScale see {@link Guidance}
 * @param parameters of the sampler
 * @param steps of the sampler
 */
public record TensorSampler<P extends Record>(
        Denoiser denoiser,
        Denoiser.Weights weights,
        Objective objective,
        int length,
        double guidanceScale,
        Sampler<P> sampler,
        P parameters,
        int steps) {

    /** Is shown what the network predicts, whatever the sampler; it changes nothing. */
    @FunctionalInterface
    public interface Observer {
        /** Looks away. */
        Observer NONE = (level, xt, prediction) -> {};

        /**
         * One prediction, from the noisiest on.
         *
         * @param level of the noise, in the terms of the objective
         * @param xt noisy tensors in the units of the diffusion, [indices, shape...]; not to be kept
         * @param prediction with guidance, [indices, shape...]; not to be kept
         */
        void predicted(double level, float[] xt, float[] prediction);
    }

    /**
     * @param indices of the samples, one for each member of the batch
     * @param conditions [indices, tokens]
     * @param progress told after each sampler step
     * @return tensors mapped back to the encoder's range, nominally in [0, 1], [indices, shape...]
     */
    public float[] sample(long seed, long[] indices, int[] conditions, Progress progress) {
        return sample(seed, indices, conditions, List.of(), Observer.NONE, progress);
    }

    /**
     * The same with parts that are held, and with all predictions on the way shown to an observer.
     *
     * @param holds one for each member of the batch, or none at all; held values are returned exactly as given
     */
    public float[] sample(
            long seed, long[] indices, int[] conditions, List<Hold> holds, Observer observer, Progress progress) {
        float[] x = new float[indices.length * length];
        fill(x, seed, Purpose.START_NOISE, 0, indices);
        Predictor predictor = new Guidance(denoiser, weights, indices.length, conditions, guidanceScale);
        Sampler.Settings<P> settings = new Sampler.Settings<>(objective, steps, parameters, Held.of(holds, length));
        sampler.sample(
                x,
                settings,
                observed(predictor, observer),
                (step, target) -> fill(target, seed, Purpose.STEP_NOISE, step, indices),
                progress);
        for (int k = 0; k < x.length; k++) {
            x[k] = encoded(x[k]);
        }
        for (int i = 0; i < holds.size(); i++) {
            Hold hold = holds.get(i);
            for (int k = 0; k < hold.mask().length; k++) {
                x[i * length + k] = hold.mask()[k] ? hold.values()[k] : x[i * length + k];
            }
        }
        return x;
    }

    private static Predictor observed(Predictor predictor, Observer observer) {
        return (xt, level) -> {
            float[] prediction = predictor.predict(xt, level);
            observer.predicted(level, xt, prediction);
            return prediction;
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
