package org.pccd.tokens.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.symmetry.ReducedStructure;
import org.pccd.encoding.EncodingRefused;
import org.pccd.encoding.Limits;

/**
 * Says why a structure cannot be encoded, and chooses the cell and the order of sites of those that can: Niggli cell of
 * the primitive lattice; sites by electronegativity, those of one element by their coordinates in [0, 1).
 */
record CellChoice(Limits limits, double tolerance) {
    // Coordinates this close count as equal in the order, so that rounding errors do not turn it round.
    private static final double SAME = 1e-3;

    Structure canonical(Structure structure) throws EncodingRefused {
        check(structure);
        Structure reduced = primitive(structure.withoutOxidation());
        int sites = reduced.sites().size();
        if (sites > limits.maxSites()) {
            throw new EncodingRefused(
                    "limit.sites",
                    "The primitive cell has " + sites + " sites; 1 to " + limits.maxSites() + " can be encoded.");
        }
        return ordered(reduced.wrapped());
    }

    /** The same sites in the order in which they are encoded. */
    Structure ordered(Structure wrapped) {
        List<Site> ordered = new ArrayList<>(wrapped.sites());
        ordered.sort(Comparator.comparingInt((Site s) -> place(s.x()))
                .thenComparingInt(s -> place(s.y()))
                .thenComparingInt(s -> place(s.z())));
        return new Structure(wrapped.lattice(), ordered).sorted();
    }

    /** In the Niggli cell of the lattice as given, with all sites in their order, in [0, 1). */
    Structure reduced(Structure structure) throws EncodingRefused {
        check(structure);
        try {
            return ReducedStructure.niggli(structure.withoutOxidation())
                    .structure()
                    .wrapped();
        } catch (PccdException e) {
            throw irreducible(e);
        }
    }

    private Structure primitive(Structure structure) throws EncodingRefused {
        try {
            return ReducedStructure.primitive(structure, tolerance).structure();
        } catch (PccdException e) {
            throw irreducible(e);
        }
    }

    private static EncodingRefused irreducible(PccdException e) {
        return new EncodingRefused("cell.irreducible", "The cell cannot be reduced: " + e.getMessage());
    }

    private static int place(double f) {
        int steps = (int) Math.round(1 / SAME);
        return (int) Math.round(f * steps) % steps;
    }

    private void check(Structure structure) throws EncodingRefused {
        if (structure.sites().isEmpty()) {
            throw new EncodingRefused(
                    "limit.sites", "The cell has no sites; 1 to " + limits.maxSites() + " can be encoded.");
        }
        if (!structure.ordered()) {
            throw new EncodingRefused(
                    "structure.disordered", "A site is partially or jointly occupied; only full sites can be encoded.");
        }
        List<Element> elements = structure.elements();
        if (elements.size() > limits.maxElements()) {
            throw new EncodingRefused(
                    "limit.elements",
                    "There are " + elements.size() + " elements; at most " + limits.maxElements() + " can be encoded.");
        }
        for (Element element : elements) {
            if (!limits.elements().contains(element)) {
                throw new EncodingRefused("element.unknown", "The element " + element + " cannot be encoded.");
            }
        }
    }
}
