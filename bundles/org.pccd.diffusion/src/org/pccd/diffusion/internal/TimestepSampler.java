package org.pccd.diffusion.internal;

import org.pccd.diffusion.Held;
import org.pccd.diffusion.NoisePrediction;
import org.pccd.diffusion.NoiseSchedule;
import org.pccd.diffusion.Objective;
import org.pccd.diffusion.Sampler;

/** What samplers share that draw from predictions of the noise at the timesteps of a schedule. */
abstract class TimestepSampler<P extends Record> implements Sampler<P> {
    @Override
    public boolean accepts(Objective objective) {
        return objective instanceof NoisePrediction;
    }

    @Override
    public int usualSteps(Objective objective) {
        return mostSteps(objective);
    }

    @Override
    public int mostSteps(Objective objective) {
        return ((NoisePrediction) objective).schedule().steps();
    }

    /** The schedule of the steps, fewer than those of the training where they are asked for. */
    static NoiseSchedule schedule(Settings<?> settings) {
        return ((NoisePrediction) settings.objective()).schedule().respaced(settings.steps());
    }

    /** Gives what is held the noise of the first level. */
    static void start(float[] x, NoiseSchedule schedule, Held held) {
        int last = schedule.steps() - 1;
        held.start(x, schedule.signal(last), schedule.noise(last));
    }
}
