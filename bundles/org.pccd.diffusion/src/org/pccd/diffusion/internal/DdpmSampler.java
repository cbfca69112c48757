package org.pccd.diffusion.internal;

import org.pccd.core.NoParameters;
import org.pccd.core.Progress;
import org.pccd.diffusion.Held;
import org.pccd.diffusion.NoiseSchedule;
import org.pccd.diffusion.Predictor;

/** Ancestral sampling from the posterior, with x_0 clipped to [-1, 1]; fewer steps use the respaced schedule. */
public final class DdpmSampler extends TimestepSampler<NoParameters> {
    @Override
    public String id() {
        return "ddpm";
    }

    @Override
    public String title() {
        return "Ancestral sampling (DDPM)";
    }

    @Override
    public String citation() {
        return "Ho, Jain, Abbeel, NeurIPS 2020, arXiv:2006.11239, algorithm 2; fewer steps: Nichol, Dhariwal, ICML"
                + " 2021, arXiv:2102.09672, section 4";
    }

    @Override
    public NoParameters defaults() {
        return NoParameters.NONE;
    }

    @Override
    public void sample(
            float[] x, Settings<NoParameters> settings, Predictor predictor, StepNoise noise, Progress progress) {
        NoiseSchedule schedule = schedule(settings);
        Held held = settings.held();
        start(x, schedule, held);
        float[] fresh = new float[x.length];
        for (int i = schedule.steps() - 1; i >= 0; i--) {
            progress.check();
            float[] predicted = predictor.predict(x, schedule.timestep(i));
            float signal = schedule.signal(i);
            float level = schedule.noise(i);
            float meanX0 = schedule.posteriorMeanX0(i);
            float meanXt = schedule.posteriorMeanXt(i);
            float deviation = (float) Math.sqrt(schedule.posteriorVariance(i));
            if (i > 0) {
                noise.fill(i, fresh);
            }
            for (int k = 0; k < x.length; k++) {
                float x0 = held.holds(k) ? held.value(k) : Math.clamp((x[k] - level * predicted[k]) / signal, -1f, 1f);
                float mean = meanX0 * x0 + meanXt * x[k];
                x[k] = i > 0 ? mean + deviation * fresh[k] : mean;
            }
            progress.done(schedule.steps() - i);
        }
    }
}
