package org.pccd.energy.hull;

import org.pccd.core.Problem;

/**
 * How stable one phase is, or why nobody can tell.
 *
 * @param point the hull at its composition; null where it was refused
 * @param aboveHull energy above the hull in eV per atom, negative below it; NaN where the phase has no energy
 * @param problem null where there is none
 */
public record Stability(EnergyEntry entry, HullPoint point, double aboveHull, Problem problem) {
    /** Up to this energy above the hull in eV per atom Li et al. count it as close to it: 16.35 % of theirs. */
    public static final double NEAR = 0.08;

    /** Up to this energy above the hull in eV per atom Li et al. count it as metastable: 62.68 % of theirs. */
    public static final double METASTABLE = 0.25;

    static Stability refused(EnergyEntry entry, Problem problem) {
        return new Stability(entry, null, Double.NaN, problem);
    }

    public boolean refused() {
        return problem != null;
    }

    /** Formation energy of the phase in eV per atom; NaN where it has no energy or was refused. */
    public double formationEnergy() {
        return refused() ? Double.NaN : entry.energyPerAtom() - point.elementsEnergyPerAtom();
    }
}
