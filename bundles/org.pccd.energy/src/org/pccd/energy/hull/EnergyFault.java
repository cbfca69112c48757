package org.pccd.energy.hull;

import java.util.Locale;
import java.util.Optional;
import org.pccd.core.Problem;

/** Energies that cannot be what they are given as; one such entry would spoil every hull that it takes part in. */
public final class EnergyFault {
    /** Below this an element would be more stable than its own reference state, in eV per atom. */
    static final double LEAST_ELEMENT = -1e-6;

    /** No known compound comes near this formation energy, in eV per atom; total energies mostly pass it. */
    static final double LARGEST_FORMATION = 10;

    private EnergyFault() {}

    /** What is wrong with the energy of this entry, empty where nothing is. */
    public static Optional<Problem> of(EnergyEntry entry) {
        double energy = entry.energyPerAtom();
        if (!Double.isFinite(energy)) {
            return problem(entry, "energy.not-finite", "the energy is " + energy + "; expected a number in eV/atom");
        }
        if (entry.scale().quantity() != EnergyQuantity.FORMATION) {
            return Optional.empty();
        }
        if (entry.elemental() && energy < LEAST_ELEMENT) {
            return problem(
                    entry,
                    "energy.element-below-zero",
                    number(energy) + " eV/atom as formation energy of an element, which is 0 in its reference state and"
                            + " above it in any other; are these total energies?");
        }
        if (Math.abs(energy) > LARGEST_FORMATION) {
            return problem(
                    entry,
                    "energy.implausible",
                    number(energy) + " eV/atom as formation energy; expected at most " + LARGEST_FORMATION
                            + " in size; are these total energies, or energies of a whole cell?");
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(EnergyEntry entry, String code, String message) {
        return Optional.of(new Problem(code, entry.source(), entry.line(), entry.toString(), message));
    }

    private static String number(double energy) {
        return String.format(Locale.ROOT, "%.4f", energy);
    }
}
