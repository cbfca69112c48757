package org.pccd.diffusion;

/** Predicts for a batch whose members share one noise level: what a {@link Sampler} sees of a network. */
@FunctionalInterface
public interface Predictor {
    /**
     * @param xt [batch, shape...], not changed
     * @param level of the noise, in the terms of the denoiser's {@link Objective}
     * @return what the network predicts, which {@link Objective#clean} makes an estimate of, [batch, shape...]
     */
    float[] predict(float[] xt, double level);
}
