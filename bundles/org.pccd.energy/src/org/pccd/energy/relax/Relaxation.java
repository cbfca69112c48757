package org.pccd.energy.relax;

import java.util.List;
import org.pccd.crystal.Structure;

/**
 * One relaxation. Energies are of the cell in eV, NaN where none could be computed.
 *
 * @param number of the structure in the input, from 0
 * @param message what happened where it did not converge, without a full stop; else empty
 * @param structure where it ended; as given where it did not begin
 * @param largestForce on an atom, or of the cell as {@link RelaxationSettings#fmax} counts it, in eV/Å
 * @param largestStress component of the greatest magnitude in GPa
 * @param steps energies computed after the first
 * @param volumeRatio volume at the end by the one at the start
 * @param seconds from its first energy to its last, others having been computed beside it
 * @param trajectory first to last where it was kept, else empty
 */
public record Relaxation(
        int number,
        RelaxationOutcome outcome,
        String message,
        Structure structure,
        double startEnergy,
        double energy,
        double largestForce,
        double largestStress,
        int steps,
        double volumeRatio,
        double seconds,
        List<RelaxationFrame> trajectory) {
    public Relaxation {
        trajectory = List.copyOf(trajectory);
    }

    /** With another number. */
    Relaxation numbered(int other) {
        return new Relaxation(
                other,
                outcome,
                message,
                structure,
                startEnergy,
                energy,
                largestForce,
                largestStress,
                steps,
                volumeRatio,
                seconds,
                trajectory);
    }

    /** Energy at the end by atom in eV. */
    public double energyPerAtom() {
        return energy / structure.sites().size();
    }
}
