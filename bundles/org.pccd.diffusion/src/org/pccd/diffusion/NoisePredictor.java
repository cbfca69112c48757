package org.pccd.diffusion;

/** Predicts the noise in a batch whose members share one timestep: what a {@link Sampler} sees of a network. */
@FunctionalInterface
public interface NoisePredictor {
    /**
     * @param xt [batch, shape...], not changed
     * @param timestep 0 to T - 1
     * @return predicted noise, [batch, shape...]
     */
    float[] predict(float[] xt, int timestep);
}
