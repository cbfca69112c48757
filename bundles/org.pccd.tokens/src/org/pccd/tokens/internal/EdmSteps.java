package org.pccd.tokens.internal;

import org.pccd.core.Progress;
import org.pccd.diffusion.Held;
import org.pccd.diffusion.Predictor;
import org.pccd.diffusion.Sampler.Settings;
import org.pccd.diffusion.Sampler.StepNoise;
import org.pccd.tokens.EdmParameters;

/**
 * One batch on its way from noise to structures: Karras et al., arXiv:2206.00364, algorithm 2. A step from sigma to a
 * smaller one goes the share 1 - smaller / sigma of the way to the estimate, along the shortest way where a value is
 * periodic; what is held has the given value for its estimate and keeps exactly the noise of each level.
 */
public final class EdmSteps {
    private static final double MOST_CHURN = Math.sqrt(2) - 1;

    private final float[] x;
    private final EdmParameters parameters;
    private final int steps;
    private final Predictor predictor;
    private final StepNoise noise;
    private final Held held;
    private final float[] period;
    private final float[] scale;
    private final boolean[] moving;

    public EdmSteps(float[] x, Settings<EdmParameters> settings, Predictor predictor, StepNoise noise) {
        this.x = x;
        this.parameters = settings.parameters();
        this.steps = settings.steps();
        this.predictor = predictor;
        this.noise = noise;
        this.held = settings.held();
        EdmObjective objective = (EdmObjective) settings.objective();
        int length = objective.length();
        period = new float[x.length];
        scale = new float[x.length];
        moving = new boolean[x.length];
        for (int k = 0; k < x.length; k++) {
            // What is held keeps its noise in full, which does not come back from around the torus.
            period[k] = held.holds(k) ? 0 : objective.period(k % length);
            scale[k] = objective.scale(k % length);
            moving[k] = !objective.type(k % length) && !held.holds(k);
        }
    }

    /** Noise level before step {@code i} of {@code steps}; 0 after the last. */
    static double sigma(EdmParameters p, int i, int steps) {
        if (i == steps) {
            return 0;
        }
        double high = Math.pow(p.sigmaMax(), 1 / p.rho());
        double low = Math.pow(p.sigmaMin(), 1 / p.rho());
        return Math.pow(high + (steps == 1 ? 0 : (double) i / (steps - 1)) * (low - high), p.rho());
    }

    /** Draws the batch. */
    public void run(Progress progress) {
        double first = sigma(parameters, 0, steps);
        for (int k = 0; k < x.length; k++) {
            float start = held.holds(k) ? held.value(k) : 0;
            x[k] = wrapped(k, (float) (start + first * scale[k] * x[k]));
        }
        float[] fresh = new float[x.length];
        for (int i = 0; i < steps; i++) {
            progress.check();
            double churned = churn(sigma(parameters, i, steps), i, fresh);
            step(churned, sigma(parameters, i + 1, steps));
            progress.done(i + 1);
        }
        held.overwrite(x);
    }

    // Adds fresh noise, and returns the level that there is then.
    private double churn(double sigma, int i, float[] fresh) {
        boolean inside = sigma >= parameters.churnMin() && sigma <= parameters.churnMax();
        double more = inside ? Math.min(parameters.churn() / steps, MOST_CHURN) : 0;
        if (more == 0) {
            return sigma;
        }
        double churned = sigma * (1 + more);
        noise.fill(i, fresh);
        float own = (float) Math.sqrt(churned * churned - sigma * sigma);
        float factor = (float) parameters.noiseFactor();
        for (int k = 0; k < x.length; k++) {
            float added = own * scale[k] * fresh[k];
            x[k] = wrapped(k, x[k] + (held.holds(k) ? added : factor * added));
        }
        return churned;
    }

    private void step(double sigma, double next) {
        float[] way = way(x, sigma);
        float own = share(1, sigma, next);
        float fast = share(speed(parameters, sigma), sigma, next);
        float[] there = new float[x.length];
        for (int k = 0; k < x.length; k++) {
            there[k] = wrapped(k, x[k] - (moving[k] ? fast : own) * way[k]);
        }
        if (next > 0 && parameters.secondOrder()) {
            // Slopes way / sigma at both ends, of which the mean counts.
            float[] second = way(there, next);
            float ratio = (float) (sigma / next);
            for (int k = 0; k < x.length; k++) {
                there[k] = wrapped(k, x[k] - (moving[k] ? fast : own) * (way[k] + ratio * second[k]) / 2);
            }
        }
        System.arraycopy(there, 0, x, 0, x.length);
    }

    // Not beyond the estimate, whatever the speed.
    private static float share(double speed, double sigma, double next) {
        return next == 0 ? 1 : (float) Math.min(1, speed * (1 - next / sigma));
    }

    /** How much faster coordinates and lattice go than the rest where the noise is {@code sigma}. */
    static double speed(EdmParameters p, double sigma) {
        double rho = p.antiAnnealingRho();
        return p.antiAnnealing() * (rho == 0 ? 1 : rate(p, rho, sigma) / rate(p, p.rho(), sigma));
    }

    // Of ln sigma over the steps, with steps as a rho makes them.
    private static double rate(EdmParameters p, double rho, double sigma) {
        return rho * (Math.pow(p.sigmaMax() / sigma, 1 / rho) - Math.pow(p.sigmaMin() / sigma, 1 / rho));
    }

    // From the estimate without noise to where a batch is: sigma times its noise.
    private float[] way(float[] from, double sigma) {
        float[] estimate = predictor.predict(from, sigma);
        float[] way = new float[from.length];
        for (int k = 0; k < way.length; k++) {
            way[k] = wrapped(k, from[k] - (held.holds(k) ? held.value(k) : estimate[k]));
        }
        return way;
    }

    private float wrapped(int k, float u) {
        return period[k] == 0 ? u : TokenLayout.wrapped(u);
    }
}
