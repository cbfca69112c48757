package org.pccd.energy.relax;

import org.pccd.energy.potential.Atoms;

/**
 * A moment of a relaxation.
 *
 * @param step energies computed before
 * @param energy of the cell in eV
 * @param largestForce as {@link Relaxation#largestForce}
 */
public record RelaxationFrame(int step, Atoms atoms, double energy, double largestForce) {}
