package org.pccd.energy.internal.relax;

/** A way downhill for one structure; it remembers the steps before. */
interface Stepper {
    /**
     * The next step.
     *
     * @param x coordinates in Å
     * @param force at x in eV/Å
     * @param energy at x in eV
     * @return what to add to x, in Å
     */
    double[] step(double[] x, double[] force, double energy);
}
