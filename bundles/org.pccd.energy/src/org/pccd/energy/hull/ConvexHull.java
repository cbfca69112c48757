package org.pccd.energy.hull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pccd.core.Problem;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Element;
import org.pccd.energy.hull.HullException.Reason;
import org.pccd.energy.hull.HullPoint.Product;
import org.pccd.energy.internal.hull.Columns;
import org.pccd.energy.internal.hull.LowestMixture;
import org.pccd.energy.internal.hull.Optimum;

/**
 * The lower convex hull of the energies of known phases over all compositions: what is stable against decomposition
 * lies on it. Exact for any number of elements: at each composition a linear programme is solved. Thread-safe.
 *
 * <p>Ong, Wang, Kang, Ceder, Chem. Mater. 20, 1798 (2008), doi:10.1021/cm702327g.
 */
public final class ConvexHull {
    // Of large systems the columns take longer to gather than the programme to solve.
    private static final int MOST_KEPT = 256;

    // Below this share a product is a rounding error.
    private static final double LEAST_SHARE = 1e-9;

    private final ReferenceSet references;
    private final Map<Set<Element>, Columns> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<Element>, Columns> eldest) {
            return size() > MOST_KEPT;
        }
    };

    public ConvexHull(ReferenceSet references) {
        this.references = references;
    }

    public ReferenceSet references() {
        return references;
    }

    /**
     * The hull at a composition.
     *
     * @throws HullException where an element of it has no reference
     */
    public HullPoint at(Composition composition) {
        Columns columns = columns(composition.elements());
        return point(composition, columns, columns.fractions(composition), -1);
    }

    /**
     * The hull of all phases but those of this very composition. A stable phase lies below it, by the energy of its
     * decomposition (Bartel and others, npj Comput. Mater. 6, 97 (2020), doi:10.1038/s41524-020-00362-y).
     *
     * @throws HullException where an element has no reference, or the composition is an element
     */
    public HullPoint without(Composition composition) {
        if (composition.elements().size() == 1) {
            throw new HullException(
                    Reason.ELEMENT,
                    composition.reducedFormula() + " is an element, which cannot decompose into other compositions.");
        }
        Columns columns = columns(composition.elements());
        double[] fractions = columns.fractions(composition);
        return point(composition, columns, fractions, columns.find(fractions));
    }

    /**
     * How stable a phase is: its energy above the hull, or only the hull where it has no energy. What is wrong with it
     * is part of the answer.
     */
    public Stability stability(EnergyEntry entry) {
        try {
            HullPoint point = at(entry.composition());
            if (!entry.energyKnown()) {
                return new Stability(entry, point, Double.NaN, null);
            }
            requireComparable(entry.scale());
            return EnergyFault.of(entry)
                    .map(p -> Stability.refused(entry, p))
                    .orElseGet(() -> new Stability(entry, point, point.above(entry.energyPerAtom()), null));
        } catch (HullException e) {
            return Stability.refused(
                    entry,
                    new Problem(e.reason().code(), entry.source(), entry.line(), entry.toString(), e.getMessage()));
        }
    }

    /**
     * Refuses energies that the references cannot be compared with.
     *
     * @throws HullException naming both methods, or both quantities
     */
    public void requireComparable(EnergyScale other) {
        EnergyScale mine = references.scale();
        if (!other.equals(mine)) {
            throw new HullException(
                    Reason.OTHER_SCALE,
                    "the energy is a " + other + ", but the references have a " + mine + "; these do not mix"
                            + (other.method().isEmpty() && !mine.method().isEmpty()
                                    ? ": say its method, where it is the same"
                                    : ""));
        }
    }

    private HullPoint point(Composition composition, Columns columns, double[] fractions, int excluded) {
        Optimum optimum = LowestMixture.of(columns, fractions, excluded);
        double energy = 0;
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < optimum.basis().length; i++) {
            double amount = optimum.amounts()[i];
            energy += amount * columns.energies()[optimum.basis()[i]];
            if (amount > LEAST_SHARE) {
                products.add(new Product(columns.entries().get(optimum.basis()[i]), amount));
            }
        }
        products.sort(Comparator.comparingDouble(Product::fraction)
                .reversed()
                .thenComparing(p -> p.entry().composition().formula()));
        double elements = references.index().elementsEnergy(composition);
        return new HullPoint(composition, elements + energy, elements, products);
    }

    private Columns columns(Set<Element> system) {
        requireReferences(system, references);
        synchronized (kept) {
            return kept.computeIfAbsent(
                    EnumSet.copyOf(system), s -> references.index().columns(s));
        }
    }

    static void requireReferences(Set<Element> system, ReferenceSet references) {
        EnumSet<Element> missing = EnumSet.copyOf(system);
        missing.removeAll(references.elements());
        if (!missing.isEmpty()) {
            throw new HullException(
                    Reason.MISSING_REFERENCE,
                    "the references have no energy of "
                            + (missing.size() == 1 ? "the element " : "the elements ")
                            + String.join(
                                    ", ", missing.stream().map(Element::symbol).toList())
                            + "; add it to them to compare with its compounds");
        }
    }
}
