package org.pccd.diffusion;

import org.pccd.core.Identified;
import org.pccd.core.Progress;

/**
 * A way from pure noise to a tensor, contributed through the extension point {@code org.pccd.diffusion.samplers} and
 * {@code META-INF/services}. Instances keep no state.
 */
public interface Sampler extends Identified {
    /** The extension point. */
    String POINT = "org.pccd.diffusion.samplers";

    /**
     * @param schedule the schedule that the network was trained with, all T timesteps
     * @param steps K, 1 to T: fewer steps use the {@link NoiseSchedule#respaced} schedule
     * @param eta share of the ancestral noise in each step, 0 (deterministic) to 1, for samplers that leave the choice;
     *     the others ignore it
     */
    record Settings(NoiseSchedule schedule, int steps, double eta) {}

    /** Fresh standard normal noise for a batch, the same whenever it is asked for the same step. */
    @FunctionalInterface
    interface StepNoise {
        /** @param target filled, [batch, shape...] */
        void fill(int step, float[] target);
    }

    /** Name for people. */
    String title();

    /** Where the sampler was published. */
    String citation();

    /**
     * Turns noise into samples, in place.
     *
     * @param x standard normal noise on entry, samples in [-1, 1] on return, [batch, shape...]
     * @param progress told after each of the K steps; its {@code begin} is the caller's
     * @throws java.util.concurrent.CancellationException where cancelled, between two steps
     */
    void sample(float[] x, Settings settings, NoisePredictor predictor, StepNoise noise, Progress progress);
}
