package org.pccd.energy.internal.relax;

/** Fast inertial relaxation with the constants of Bitzek et al., Phys. Rev. Lett. 97, 170201 (2006). */
final class Fire implements Stepper {
    private static final double FIRST_TIME = 0.1;
    private static final double LONGEST_TIME = 1;
    private static final double MIXING = 0.1;
    private static final double LESS_MIXING = 0.99;
    private static final double FASTER = 1.1;
    private static final double SLOWER = 0.5;
    private static final int DELAY = 5;

    private final double longestStep;
    private double[] velocity;
    private double time = FIRST_TIME;
    private double mixing = MIXING;
    private int downhill;

    Fire(double longestStep) {
        this.longestStep = longestStep;
    }

    @Override
    public double[] step(double[] x, double[] force, double energy) {
        int n = x.length;
        if (velocity == null) {
            velocity = new double[n];
        } else {
            turn(force);
        }
        double[] step = new double[n];
        double square = 0;
        for (int i = 0; i < n; i++) {
            velocity[i] += time * force[i];
            step[i] = time * velocity[i];
            square += step[i] * step[i];
        }
        double length = Math.sqrt(square);
        if (length > longestStep) {
            for (int i = 0; i < n; i++) {
                step[i] *= longestStep / length;
            }
        }
        return step;
    }

    // The velocity is turned towards the force where it leads downhill, and forgotten where it does not.
    private void turn(double[] force) {
        double power = 0;
        double speed = 0;
        double strength = 0;
        for (int i = 0; i < force.length; i++) {
            power += force[i] * velocity[i];
            speed += velocity[i] * velocity[i];
            strength += force[i] * force[i];
        }
        if (power <= 0) {
            velocity = new double[force.length];
            mixing = MIXING;
            time *= SLOWER;
            downhill = 0;
            return;
        }
        double towards = mixing * Math.sqrt(speed / strength);
        for (int i = 0; i < force.length; i++) {
            velocity[i] = (1 - mixing) * velocity[i] + towards * force[i];
        }
        if (downhill++ > DELAY) {
            time = Math.min(time * FASTER, LONGEST_TIME);
            mixing *= LESS_MIXING;
        }
    }
}
