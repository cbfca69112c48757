package org.pccd.energy.hull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.energy.internal.hull.Columns;
import org.pccd.energy.internal.hull.Facets;
import org.pccd.energy.internal.hull.LowestMixture;

/** All known phases of one to four elements with what is stable among them. Immutable. */
public final class PhaseDiagram {
    /** Phases this near to the hull, in eV per atom, lie on it. */
    public static final double ON_HULL = 1e-8;

    /** Facets of more elements are no longer few, and nobody can draw them. */
    public static final int MOST_ELEMENTS = 4;

    private static final Comparator<Phase> BY_COMPOSITION = Comparator.comparing(
                    (Phase p) -> p.entry().composition().elements().size())
            .thenComparing(p -> p.entry().composition().chemicalSystem())
            .thenComparing(p -> p.entry().composition().reducedFormula())
            .thenComparing(Phase::formationEnergy);

    private final List<Element> elements;
    private final List<Phase> phases;
    private final List<Phase> stable;
    private final List<List<Phase>> facets;
    private final Columns stableColumns;
    private final ReferenceSet references;

    /**
     * A phase in the diagram.
     *
     * @param formationEnergy in eV per atom
     * @param aboveHull energy above the hull in eV per atom; what is stable has exactly 0
     */
    public record Phase(EnergyEntry entry, double formationEnergy, double aboveHull) {
        public boolean stable() {
            return aboveHull == 0;
        }
    }

    /**
     * @param elements one to four, in the order in which the diagram shall have them
     * @throws PccdException where these are too many, or one has no reference energy
     */
    public static PhaseDiagram of(ReferenceSet references, Collection<Element> elements) {
        List<Element> order = elements.stream().distinct().toList();
        if (order.isEmpty() || order.size() > MOST_ELEMENTS) {
            throw new PccdException("A phase diagram has one to " + MOST_ELEMENTS + " elements, not " + order.size()
                    + "; for more, ask for the hull at single compositions.");
        }
        ConvexHull.requireReferences(EnumSet.copyOf(order), references);
        return new PhaseDiagram(references, order);
    }

    private PhaseDiagram(ReferenceSet references, List<Element> elements) {
        this.references = references;
        this.elements = elements;
        Set<Element> system = EnumSet.copyOf(elements);
        Columns all = references.index().columns(system);
        Map<EnergyEntry, Phase> lowest = new HashMap<>();
        List<Phase> others = new ArrayList<>();
        for (EnergyEntry e : references.entries()) {
            if (system.containsAll(e.composition().elements())) {
                double formation = e.energyPerAtom() - references.index().elementsEnergy(e.composition());
                double[] fractions = all.fractions(e.composition());
                Phase phase = new Phase(e, formation, settled(formation - LowestMixture.energy(all, fractions)));
                int column = all.find(fractions);
                if (phase.stable() && column >= 0 && all.entries().get(column) == e) {
                    lowest.put(e, phase);
                } else {
                    others.add(phase);
                }
            }
        }
        List<Integer> onHull = new ArrayList<>();
        for (int j = 0; j < all.size(); j++) {
            EnergyEntry e = all.entries().get(j);
            if (j < all.rows()) {
                lowest.putIfAbsent(e, new Phase(e, 0, 0));
            }
            if (lowest.containsKey(e)) {
                onHull.add(j);
            }
        }
        stableColumns = select(all, onHull);
        List<Phase> corners = stableColumns.entries().stream().map(lowest::get).toList();
        facets = Facets.of(stableColumns).stream()
                .map(f -> IntStream.of(f).mapToObj(corners::get).toList())
                .toList();
        stable = corners.stream().sorted(BY_COMPOSITION).toList();
        others.addAll(stable);
        others.sort(BY_COMPOSITION);
        phases = List.copyOf(others);
    }

    /** In the order in which they were given. */
    public List<Element> elements() {
        return elements;
    }

    public ReferenceSet references() {
        return references;
    }

    /** Every phase of the system, with the elements; those of fewer elements first. */
    public List<Phase> phases() {
        return phases;
    }

    /** The vertices of the hull: one phase of each stable composition, the elements included. */
    public List<Phase> stable() {
        return stable;
    }

    /** Sets of stable phases that coexist, as many as there are elements: tie lines of two, triangles of three. */
    public List<List<Phase>> facets() {
        return facets;
    }

    /**
     * How much a stable phase gains over its decomposition into the other stable ones, in eV per atom: negative, and 0
     * for elements.
     *
     * @throws PccdException where the phase is not one of {@link #stable()}
     */
    public double equilibriumReactionEnergy(Phase phase) {
        int column = stableColumns.entries().indexOf(phase.entry());
        if (column < 0) {
            throw new PccdException(phase.entry() + " is not stable, it has no equilibrium reaction energy.");
        }
        if (column < stableColumns.rows()) {
            return 0;
        }
        // On the boundary, only phases of the same elements can take part.
        ReferenceSet rest = ReferenceSet.of(stable.stream()
                .map(Phase::entry)
                .filter(e -> e != phase.entry())
                .toList());
        Columns columns = rest.index().columns(phase.entry().composition().elements());
        return phase.formationEnergy()
                - LowestMixture.energy(columns, columns.fractions(phase.entry().composition()));
    }

    private static double settled(double aboveHull) {
        return aboveHull <= ON_HULL ? 0 : aboveHull;
    }

    private static Columns select(Columns all, List<Integer> wanted) {
        int k = all.rows();
        double[] fractions = new double[wanted.size() * k];
        double[] energies = new double[wanted.size()];
        for (int n = 0; n < wanted.size(); n++) {
            System.arraycopy(all.fractions(), wanted.get(n) * k, fractions, n * k, k);
            energies[n] = all.energies()[wanted.get(n)];
        }
        return new Columns(
                all.elements(), wanted.stream().map(all.entries()::get).toList(), fractions, energies);
    }
}
