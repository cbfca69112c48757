package org.pccd.diffusion;

import org.pccd.core.Described;
import org.pccd.core.Progress;

/**
 * A way from pure noise to a tensor, contributed through the extension point {@code org.pccd.diffusion.samplers} and
 * {@code META-INF/services}. Instances keep no state; the constructor does no work.
 *
 * @param <P> the parameters, a record whose components carry {@link org.pccd.core.Parameter}; it may have none
 */
public interface Sampler<P extends Record> extends Described {
    /** The extension point. */
    String POINT = "org.pccd.diffusion.samplers";

    /**
     * How a batch is drawn.
     *
     * @param objective of the denoiser, which the sampler {@linkplain #accepts accepts}
     * @param steps K, 1 to {@link #mostSteps}
     * @param parameters of the sampler
     * @param held what is to stay as it is given
     */
    record Settings<P extends Record>(Objective objective, int steps, P parameters, Held held) {}

    /** Fresh standard normal noise for a batch, the same whenever it is asked for the same step. */
    @FunctionalInterface
    interface StepNoise {
        /** @param target filled, [batch, shape...] */
        void fill(int step, float[] target);
    }

    /** Name for people. */
    @Override
    String title();

    /** Where the sampler was published. */
    @Override
    String citation();

    /** The parameters that are used where none are given. */
    @Override
    P defaults();

    /** Whether it can draw from denoisers with this objective. */
    boolean accepts(Objective objective);

    /** K where none is asked for, with an objective that it accepts. */
    int usualSteps(Objective objective);

    /** The largest K with an objective that it accepts. */
    int mostSteps(Objective objective);

    /**
     * Turns noise into samples, in place.
     *
     * @param x standard normal noise on entry, samples in the units of the diffusion on return, [batch, shape...]
     * @param progress told after each of the K steps; its {@code begin} is the caller's
     * @throws java.util.concurrent.CancellationException where cancelled, between two steps
     */
    void sample(float[] x, Settings<P> settings, Predictor predictor, StepNoise noise, Progress progress);
}
