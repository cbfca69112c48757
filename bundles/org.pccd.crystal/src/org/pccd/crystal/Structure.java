package org.pccd.crystal;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * A crystal structure: a lattice and the sites of one cell. Immutable. The order of the sites is kept.
 */
public record Structure(Lattice lattice, List<Site> sites) {
    public Structure {
        sites = List.copyOf(sites);
    }

    public boolean ordered() {
        return sites.stream().allMatch(Site::ordered);
    }

    /** The elements in the order in which they first appear, as a POSCAR lists them. */
    public List<Element> elements() {
        LinkedHashSet<Element> seen = new LinkedHashSet<>();
        for (Site site : sites) {
            site.species().forEach(s -> seen.add(s.element()));
        }
        return List.copyOf(seen);
    }

    public Composition composition() {
        return Composition.of(this);
    }
}
