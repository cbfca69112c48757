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

    /** Is shown what the network takes for the tensors without noise, whatever the sampler; it changes nothing. */
    @FunctionalInterface
    public interface Observer {
        /** Looks away. */
        Observer NONE = (level, xt, clean) -> {};

        /**
         * One prediction, from the noisiest on.
         *
         * @param level of the noise, in the terms of the objective
         * @param xt noisy tensors in the units of the diffusion, [indices, shape...]; not to be kept
         * @param clean estimate of the tensors without noise, with guidance and with what is held; likewise
         */
        void predicted(double level, float[] xt, float[] clean);
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
                observer == Observer.NONE ? predictor : observed(predictor, settings.held(), observer),
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

    private Predictor observed(Predictor predictor, Held held, Observer observer) {
        return (xt, level) -> {
            float[] prediction = predictor.predict(xt, level);
            float[] clean = objective.clean(level, xt, prediction);
            held.overwrite(clean);
            observer.predicted(level, xt, clean);
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
