package org.pccd.diffusion.internal;

import org.pccd.core.Progress;
import org.pccd.diffusion.Held;
import org.pccd.diffusion.NoiseSchedule;
import org.pccd.diffusion.Objective;
import org.pccd.diffusion.Predictor;

/**
 * Implicit sampling in K steps. x_0 is clipped to [-1, 1] and the noise is then taken anew from x_t and the clipped
 * x_0, so that the two stay consistent. With eta = 1 and K = T the noise added is that of ancestral sampling.
 */
public final class DdimSampler extends TimestepSampler<DdimParameters> {
    private static final int USUAL_STEPS = 50;

    @Override
    public String id() {
        return "ddim";
    }

    @Override
    public String title() {
        return "Implicit sampling (DDIM)";
    }

    @Override
    public String citation() {
        return "Song, Meng, Ermon, ICLR 2021, arXiv:2010.02502, eq. 12 and 16";
    }

    @Override
    public DdimParameters defaults() {
        return new DdimParameters(0);
    }

    @Override
    public int usualSteps(Objective objective) {
        return Math.min(USUAL_STEPS, mostSteps(objective));
    }

    @Override
    public void sample(
            float[] x, Settings<DdimParameters> settings, Predictor predictor, StepNoise noise, Progress progress) {
        NoiseSchedule schedule = schedule(settings);
        Held held = settings.held();
        start(x, schedule, held);
        float[] fresh = new float[x.length];
        for (int i = schedule.steps() - 1; i >= 0; i--) {
            progress.check();
            float[] predicted = predictor.predict(x, schedule.timestep(i));
            float signal = schedule.signal(i);
            float level = schedule.noise(i);
            double previous = i == 0 ? 1 : schedule.alphaBar(i - 1);
            double sigma = settings.parameters().eta() * Math.sqrt(schedule.posteriorVariance(i));
            float toX0 = (float) Math.sqrt(previous);
            float toNoise = (float) Math.sqrt(Math.max(0, 1 - previous - sigma * sigma));
            boolean random = sigma > 0;
            if (random) {
                noise.fill(i, fresh);
            }
            for (int k = 0; k < x.length; k++) {
                float x0 = held.holds(k) ? held.value(k) : Math.clamp((x[k] - level * predicted[k]) / signal, -1f, 1f);
                float direction = (x[k] - signal * x0) / level;
                float mean = toX0 * x0 + toNoise * direction;
                x[k] = random ? mean + (float) sigma * fresh[k] : mean;
            }
            progress.done(schedule.steps() - i);
        }
    }
}
