package org.pccd.energy.hull;

import java.util.Objects;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Element;

/**
 * One phase: a composition and its energy.
 *
 * @param id name within the source, may be empty
 * @param energyPerAtom in eV; NaN where it is not known
 * @param scale how the energy was obtained
 * @param source file or folder it came from, may be empty
 * @param line 1-based line of the source, 0 where it has none
 */
public record EnergyEntry(
        String id, Composition composition, double energyPerAtom, EnergyScale scale, String source, int line) {
    public EnergyEntry {
        Objects.requireNonNull(composition);
        Objects.requireNonNull(scale);
    }

    /** A phase that does not come from a file. */
    public static EnergyEntry of(String id, Composition composition, double energyPerAtom, EnergyScale scale) {
        return new EnergyEntry(id, composition, energyPerAtom, scale, "", 0);
    }

    /** An element in its reference state, from which formation energies are measured. */
    static EnergyEntry element(Element element, EnergyScale scale) {
        return of("", Composition.parse(element.symbol()), 0, scale);
    }

    /** Whether an energy is given, be it a faulty one. */
    public boolean energyKnown() {
        return !Double.isNaN(energyPerAtom);
    }

    /** Whether it consists of one element. */
    public boolean elemental() {
        return composition.elements().size() == 1;
    }

    /** The reduced formula with the id behind it where there is one. */
    @Override
    public String toString() {
        return composition.reducedFormula() + (id.isEmpty() ? "" : " (" + id + ")");
    }
}
