package org.pccd.diffusion;

import org.pccd.core.PccdException;

/**
 * How much noise each timestep holds: x_t = sqrt(alphaBar_t) x_0 + sqrt(1 - alphaBar_t) noise, with the coefficients of
 * the posterior q(x_(t-1) | x_t, x_0). Computed in double precision and given in single precision. Immutable.
 *
 * <p>Ho, Jain, Abbeel, NeurIPS 2020, arXiv:2006.11239, eq. 4, 6, 7; cosine form: Nichol, Dhariwal, ICML 2021,
 * arXiv:2102.09672, eq. 17.
 */
public final class NoiseSchedule {
    /** The offset s of the published cosine schedule. */
    public static final double COSINE_OFFSET = 0.008;

    private static final double LARGEST_BETA = 0.999;

    private final int[] timestep;
    private final double[] beta;
    private final double[] alphaBar;

    private NoiseSchedule(int[] timestep, double[] beta) {
        this.timestep = timestep;
        this.beta = beta;
        this.alphaBar = new double[beta.length];
        double product = 1;
        for (int i = 0; i < beta.length; i++) {
            product *= 1 - beta[i];
            alphaBar[i] = product;
        }
    }

    /**
     * The cosine schedule, betas clipped at 0.999.
     *
     * @param timesteps T, at least 1
     * @param offset s; published: {@link #COSINE_OFFSET}
     */
    public static NoiseSchedule cosine(int timesteps, double offset) {
        double[] beta = new double[timesteps];
        int[] timestep = new int[timesteps];
        for (int t = 0; t < timesteps; t++) {
            double now = cosineSquared((double) t / timesteps, offset);
            double next = cosineSquared((double) (t + 1) / timesteps, offset);
            beta[t] = Math.min(LARGEST_BETA, Math.max(0, 1 - next / now));
            timestep[t] = t;
        }
        return new NoiseSchedule(timestep, beta);
    }

    /**
     * The same noise levels at fewer, evenly spaced timesteps; the last timestep is always among them. With
     * {@code steps} equal to {@link #steps()} it is this schedule.
     *
     * @param steps K, 1 to {@link #steps()}
     * @throws PccdException where K lies outside
     */
    public NoiseSchedule respaced(int steps) {
        if (steps < 1 || steps > steps()) {
            throw new PccdException("A sampler takes 1 to " + steps() + " steps with this noise schedule, not " + steps
                    + ": choose a number in between.");
        }
        if (steps == steps()) {
            return this;
        }
        int[] chosen = new int[steps];
        double[] betas = new double[steps];
        double previous = 1;
        for (int i = 0; i < steps; i++) {
            int index = (int) ((i + 1L) * steps() / steps) - 1;
            chosen[i] = timestep[index];
            betas[i] = 1 - alphaBar[index] / previous;
            previous = alphaBar[index];
        }
        return new NoiseSchedule(chosen, betas);
    }

    /** Number of steps: T, or K after {@link #respaced}. */
    public int steps() {
        return beta.length;
    }

    /** The timestep that the network knows step {@code i} by, 0 to T - 1. */
    public int timestep(int i) {
        return timestep[i];
    }

    public float beta(int i) {
        return (float) beta[i];
    }

    /** Share of the signal's variance that is left at step {@code i}. */
    public float alphaBar(int i) {
        return (float) alphaBar[i];
    }

    /** Factor of x_0 in x_t. */
    public float signal(int i) {
        return (float) Math.sqrt(alphaBar[i]);
    }

    /** Factor of the noise in x_t. */
    public float noise(int i) {
        return (float) Math.sqrt(1 - alphaBar[i]);
    }

    public float posteriorVariance(int i) {
        return (float) (beta[i] * (1 - previous(i)) / (1 - alphaBar[i]));
    }

    /** Factor of x_0 in the posterior mean. */
    public float posteriorMeanX0(int i) {
        return (float) (beta[i] * Math.sqrt(previous(i)) / (1 - alphaBar[i]));
    }

    /** Factor of x_t in the posterior mean. */
    public float posteriorMeanXt(int i) {
        return (float) ((1 - previous(i)) * Math.sqrt(1 - beta[i]) / (1 - alphaBar[i]));
    }

    /** The noise level after step {@code i} is undone: alphaBar of step i - 1, or 1 before the first. */
    private double previous(int i) {
        return i == 0 ? 1 : alphaBar[i - 1];
    }

    private static double cosineSquared(double x, double offset) {
        double c = Math.cos((x + offset) / (1 + offset) * Math.PI / 2);
        return c * c;
    }
}
