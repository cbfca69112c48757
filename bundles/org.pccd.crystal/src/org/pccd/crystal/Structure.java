package org.pccd.crystal;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * A crystal structure: a lattice and the sites of one cell. Immutable. The order of the sites is kept.
 */
public record Structure(Lattice lattice, List<Site> sites) {
    /** One u/Å^3 in g/cm^3 (CODATA 2018). */
    private static final double GRAMS_PER_CM3 = 1.66053906660;

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

    /** Fractional coordinates x, y, z of one site after the other, as given, a new array. */
    public double[] fractional() {
        double[] f = new double[3 * sites.size()];
        int n = 0;
        for (Site site : sites) {
            f[n++] = site.x();
            f[n++] = site.y();
            f[n++] = site.z();
        }
        return f;
    }

    public Composition composition() {
        return Composition.of(this);
    }

    /** Amounts in the order of {@link #elements()}, such as {@code Zn2In4Se8}. */
    public String formula() {
        return composition().formula(elements());
    }

    /** Mass density in g/cm^3; NaN where an element's weight is not known. */
    public double density() {
        return composition().weight() * GRAMS_PER_CM3 / lattice.volume();
    }
}
