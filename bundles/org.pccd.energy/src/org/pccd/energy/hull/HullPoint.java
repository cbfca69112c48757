package org.pccd.energy.hull;

import java.util.List;
import java.util.stream.Collectors;
import org.pccd.crystal.Composition;

/**
 * The convex hull at one composition.
 *
 * @param energyPerAtom of the hull in eV, on the scale of the references
 * @param elementsEnergyPerAtom of the unmixed elements in eV, on the same scale
 * @param products what the composition decomposes into, the largest share first
 */
public record HullPoint(
        Composition composition, double energyPerAtom, double elementsEnergyPerAtom, List<Product> products) {
    public HullPoint {
        products = List.copyOf(products);
    }

    /**
     * One of the phases that a composition decomposes into.
     *
     * @param fraction share of all atoms; those of all products sum to 1
     */
    public record Product(EnergyEntry entry, double fraction) {}

    /** Formation energy of the hull in eV per atom. */
    public double formationEnergy() {
        return energyPerAtom - elementsEnergyPerAtom;
    }

    /** How far this energy per atom lies above the hull, in eV; negative below it. */
    public double above(double energy) {
        return energy - energyPerAtom;
    }

    /** The products in a line, such as {@code 0.571 Fe2O3 + 0.429 Li2O}: reduced formulas with shares of the atoms. */
    public String decomposition() {
        return products.stream()
                .map(p -> products.size() == 1
                        ? p.entry().composition().reducedFormula()
                        : String.format(
                                java.util.Locale.ROOT,
                                "%.3f %s",
                                p.fraction(),
                                p.entry().composition().reducedFormula()))
                .collect(Collectors.joining(" + "));
    }
}
