package org.pccd.energy.hull;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.pccd.core.PccdException;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Element;
import org.pccd.energy.internal.hull.ReferenceIndex;

/** Known phases whose energies may be compared: all of one method and one quantity. Immutable. */
public final class ReferenceSet {
    private final List<EnergyEntry> entries;
    private final EnergyScale scale;
    private final ReferenceIndex index;

    private ReferenceSet(List<EnergyEntry> entries, EnergyScale scale) {
        this.entries = entries;
        this.scale = scale;
        index = new ReferenceIndex(entries, scale, EnergyEntry::element);
    }

    /**
     * @param entries in any order, polymorphs included
     * @throws PccdException where there are none, where two differ in their method or quantity (both are named), or
     *     where an energy is faulty in the sense of {@link EnergyFault}
     */
    public static ReferenceSet of(Collection<EnergyEntry> entries) {
        if (entries.isEmpty()) {
            throw new PccdException("There are no reference energies; give at least those of the elements.");
        }
        EnergyEntry first = entries.iterator().next();
        for (EnergyEntry e : entries) {
            if (!e.scale().equals(first.scale())) {
                throw new PccdException("The reference has " + first.scale() + " for " + first + " and " + e.scale()
                        + " for " + e + ", which do not mix; choose one method and quantity.");
            }
            EnergyFault.of(e).ifPresent(p -> {
                throw new PccdException("The reference cannot be used: " + p + ".");
            });
        }
        return new ReferenceSet(List.copyOf(entries), first.scale());
    }

    /** All entries in the given order. */
    public List<EnergyEntry> entries() {
        return entries;
    }

    /** The method and quantity of all energies. */
    public EnergyScale scale() {
        return scale;
    }

    /** Elements whose reference energies are known; of formation energies every element of any entry. */
    public Set<Element> elements() {
        return index.elements();
    }

    /** Number of different chemical systems of the entries. */
    public int systems() {
        return index.systems();
    }

    /**
     * Energy per atom in eV of the unmixed elements of a composition, on the scale of the references.
     *
     * @throws HullException where one of them has no reference
     */
    public double elementsEnergy(Composition composition) {
        ConvexHull.requireReferences(composition.elements(), this);
        return index.elementsEnergy(composition);
    }

    ReferenceIndex index() {
        return index;
    }
}
