package org.pccd.energy.internal.hull;

import java.util.List;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Element;
import org.pccd.energy.hull.EnergyEntry;

/**
 * The phases of a chemical system as columns of a linear programme. The first are the elements in the order of their
 * fractions.
 *
 * @param elements whose fractions a column holds, by atomic number
 * @param entries one for each column
 * @param fractions of the elements, column by column
 * @param energies of formation in eV per atom, of the elements 0
 */
public record Columns(List<Element> elements, List<EnergyEntry> entries, double[] fractions, double[] energies) {
    /** Number of elements. */
    public int rows() {
        return elements.size();
    }

    /** Number of phases. */
    public int size() {
        return energies.length;
    }

    /** The share of the atoms that each element has. */
    public double[] fractions(Composition composition) {
        double atoms = composition.atoms();
        return elements.stream().mapToDouble(e -> composition.amount(e) / atoms).toArray();
    }

    /** The column of this composition to 1e-8 of each fraction, -1 where there is none. */
    public int find(double[] wanted) {
        int k = rows();
        for (int j = 0; j < size(); j++) {
            double difference = 0;
            for (int i = 0; i < k; i++) {
                difference = Math.max(difference, Math.abs(fractions[j * k + i] - wanted[i]));
            }
            if (difference < 1e-8) {
                return j;
            }
        }
        return -1;
    }
}
