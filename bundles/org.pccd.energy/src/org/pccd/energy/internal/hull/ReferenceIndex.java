package org.pccd.energy.internal.hull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Element;
import org.pccd.energy.hull.EnergyEntry;
import org.pccd.energy.hull.EnergyQuantity;
import org.pccd.energy.hull.EnergyScale;

/** The lowest phase of each composition, found by chemical system. Immutable. */
public final class ReferenceIndex {
    // Beyond this it is faster to look at every system than at every subset.
    private static final int MOST_SUBSETS = 12;

    // Equal energies are told apart by name, so that the order of the entries decides nothing.
    private static final Comparator<EnergyEntry> LOWEST = Comparator.comparingDouble(EnergyEntry::energyPerAtom)
            .thenComparing(e -> e.id().isEmpty())
            .thenComparing(EnergyEntry::id)
            .thenComparing(e -> e.composition().formula());
    private static final Comparator<Phase> BY_ENERGY =
            Comparator.comparingDouble(Phase::formationEnergy).thenComparing(Phase::entry, LOWEST);

    private final Map<Element, EnergyEntry> elements = new EnumMap<>(Element.class);
    private final Map<ElementSet, List<Phase>> systems = new HashMap<>();

    /** A compound that is more stable than its elements; fractions by ascending atomic number. */
    private record Phase(EnergyEntry entry, List<Element> elements, double[] fractions, double formationEnergy) {}

    /** Compositions are one where their fractions agree to 1e-8. */
    private record Key(ElementSet system, List<Long> fractions) {}

    /** @param implied the reference state of an element of which the entries have none */
    public ReferenceIndex(
            Collection<EnergyEntry> entries, EnergyScale scale, BiFunction<Element, EnergyScale, EnergyEntry> implied) {
        if (scale.quantity() == EnergyQuantity.FORMATION) {
            entries.forEach(e ->
                    e.composition().elements().forEach(x -> elements.computeIfAbsent(x, y -> implied.apply(y, scale))));
        }
        for (EnergyEntry e : entries) {
            if (e.elemental()) {
                elements.merge(e.composition().elements().iterator().next(), e, ReferenceIndex::lower);
            }
        }
        Map<Key, Phase> lowest = new HashMap<>();
        for (EnergyEntry e : entries) {
            if (!e.elemental() && elements.keySet().containsAll(e.composition().elements())) {
                Phase phase = phase(e);
                // What is no better than its elements is on no hull.
                if (phase.formationEnergy < 0) {
                    lowest.merge(key(phase), phase, (a, b) -> BY_ENERGY.compare(a, b) <= 0 ? a : b);
                }
            }
        }
        lowest.forEach((key, phase) ->
                systems.computeIfAbsent(key.system, s -> new ArrayList<>()).add(phase));
        systems.values().forEach(phases -> phases.sort(BY_ENERGY));
    }

    /** Elements with a reference energy. */
    public Set<Element> elements() {
        return elements.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(elements.keySet()));
    }

    /** Number of chemical systems with a compound that is more stable than its elements. */
    public int systems() {
        return systems.size();
    }

    /** Energy per atom of the elements that this composition consists of, as they are. */
    public double elementsEnergy(Composition composition) {
        double sum = 0;
        for (Map.Entry<Element, Double> e : composition.amounts().entrySet()) {
            sum += e.getValue() * elements.get(e.getKey()).energyPerAtom();
        }
        return sum / composition.atoms();
    }

    /** All that can form of these elements. */
    public Columns columns(Set<Element> system) {
        List<Element> order = List.copyOf(EnumSet.copyOf(system));
        List<Phase> found = found(order);
        int k = order.size();
        List<EnergyEntry> entries = new ArrayList<>(k + found.size());
        double[] fractions = new double[(k + found.size()) * k];
        double[] energies = new double[k + found.size()];
        for (int i = 0; i < k; i++) {
            entries.add(elements.get(order.get(i)));
            fractions[i * k + i] = 1;
        }
        int[] place = new int[Element.values().length];
        for (int i = 0; i < k; i++) {
            place[order.get(i).ordinal()] = i;
        }
        for (Phase p : found) {
            int j = entries.size();
            entries.add(p.entry);
            energies[j] = p.formationEnergy;
            for (int i = 0; i < p.fractions.length; i++) {
                fractions[j * k + place[p.elements.get(i).ordinal()]] = p.fractions[i];
            }
        }
        return new Columns(order, entries, fractions, energies);
    }

    private List<Phase> found(List<Element> order) {
        List<Phase> found = new ArrayList<>();
        if (order.size() <= MOST_SUBSETS && 1 << order.size() < 4 * systems.size()) {
            subsets(order, 0, new ElementSet(0, 0), found);
        } else {
            ElementSet all = ElementSet.of(order);
            systems.forEach((s, phases) -> {
                if (all.contains(s)) {
                    found.addAll(phases);
                }
            });
            found.sort(BY_ENERGY);
        }
        return found;
    }

    private void subsets(List<Element> order, int from, ElementSet chosen, List<Phase> found) {
        found.addAll(systems.getOrDefault(chosen, List.of()));
        for (int i = from; i < order.size(); i++) {
            subsets(order, i + 1, chosen.with(ElementSet.of(List.of(order.get(i)))), found);
        }
    }

    private Phase phase(EnergyEntry entry) {
        List<Element> order = List.copyOf(entry.composition().elements());
        double atoms = entry.composition().atoms();
        double[] fractions = order.stream()
                .mapToDouble(e -> entry.composition().amount(e) / atoms)
                .toArray();
        return new Phase(entry, order, fractions, entry.energyPerAtom() - elementsEnergy(entry.composition()));
    }

    private static EnergyEntry lower(EnergyEntry a, EnergyEntry b) {
        return LOWEST.compare(a, b) <= 0 ? a : b;
    }

    private static Key key(Phase phase) {
        return new Key(
                ElementSet.of(phase.elements),
                Arrays.stream(phase.fractions)
                        .mapToObj(f -> Math.round(f * 1e8))
                        .toList());
    }
}
