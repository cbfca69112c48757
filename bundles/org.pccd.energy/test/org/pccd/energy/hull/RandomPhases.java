package org.pccd.energy.hull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Element;

/** Made-up phases, many of them with equal compositions and energies on a coarse grid, so that ties are common. */
final class RandomPhases {
    static final EnergyScale FORMATION = new EnergyScale("made up", EnergyQuantity.FORMATION);
    static final EnergyScale TOTAL = new EnergyScale("made up", EnergyQuantity.TOTAL);

    private RandomPhases() {}

    static List<EnergyEntry> of(int elements, int phases, long seed) {
        Random random = new Random(seed);
        List<EnergyEntry> entries = new ArrayList<>();
        for (int i = 0; i < elements; i++) {
            entries.add(EnergyEntry.of("e" + i, composition(Map.of(element(i), 1.0)), 0, FORMATION));
        }
        for (int i = 0; i < phases; i++) {
            Composition c = composition(elements, random);
            double energy = c.elements().size() == 1 ? random.nextDouble() : random.nextInt(-40, 10) / 20.0;
            entries.add(EnergyEntry.of("p" + i, c, energy, FORMATION));
        }
        return entries;
    }

    static Composition composition(int elements, Random random) {
        Map<Element, Double> amounts = new EnumMap<>(Element.class);
        for (int n = 1 + random.nextInt(elements); n > 0; n--) {
            amounts.put(element(random.nextInt(elements)), 1.0 + random.nextInt(4));
        }
        return composition(amounts);
    }

    static Composition composition(Map<Element, Double> amounts) {
        return new Composition(amounts);
    }

    /** Spread over both halves of the periodic table's bits. */
    static Element element(int i) {
        return Element.byNumber(3 + 11 * i);
    }

    /** The same energies counted from made-up energies of the elements. */
    static List<EnergyEntry> asTotal(List<EnergyEntry> entries) {
        return entries.stream()
                .map(e -> EnergyEntry.of(
                        e.id(), e.composition(), e.energyPerAtom() + elementsEnergy(e.composition()), TOTAL))
                .toList();
    }

    static double elementsEnergy(Composition composition) {
        return composition.amounts().entrySet().stream()
                        .mapToDouble(e -> -0.1 * e.getKey().atomicNumber() * e.getValue())
                        .sum()
                / composition.atoms();
    }
}
