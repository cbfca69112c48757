package org.pccd.tokens;

import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.diffusion.Objective;
import org.pccd.diffusion.Predictor;
import org.pccd.diffusion.Sampler;
import org.pccd.tokens.internal.EdmObjective;
import org.pccd.tokens.internal.EdmSteps;

/** Stochastic second-order sampling in K steps of falling noise, with coordinates on a torus. */
public final class EdmSampler implements Sampler<EdmParameters> {
    /** Identifier of the sampler. */
    public static final String ID = "edm";

    private static final int USUAL_STEPS = 100;
    private static final int MOST_STEPS = 10_000;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Falling noise with churn (EDM)";
    }

    @Override
    public String citation() {
        return "Karras, Aittala, Aila, Laine, NeurIPS 2022, arXiv:2206.00364, algorithm 2";
    }

    @Override
    public EdmParameters defaults() {
        return new EdmParameters(0.002, 80, 7, 20, 0, 1e4, 1.003, 1, 0, true);
    }

    @Override
    public boolean accepts(Objective objective) {
        return objective instanceof EdmObjective;
    }

    @Override
    public int usualSteps(Objective objective) {
        return USUAL_STEPS;
    }

    @Override
    public int mostSteps(Objective objective) {
        return MOST_STEPS;
    }

    /** @throws PccdException where the smallest sigma is not below the largest */
    @Override
    public void sample(
            float[] x, Settings<EdmParameters> settings, Predictor predictor, StepNoise noise, Progress progress) {
        new EdmSteps(x, settings, predictor, noise).run(progress);
    }
}
