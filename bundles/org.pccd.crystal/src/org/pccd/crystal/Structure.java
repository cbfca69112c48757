package org.pccd.crystal;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;

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

    /** Charge of one cell in elementary charges: oxidation states by occupancy; NaN where one is not known. */
    public double charge() {
        return sites.stream()
                .flatMap(site -> site.species().stream())
                .mapToDouble(s -> s.oxidation() * s.occupancy())
                .sum();
    }

    /**
     * The same crystal in a cell of a, b and c times as many cells along its axes.
     *
     * @throws org.pccd.core.PccdException as {@link #supercell(int[][])}
     */
    public Structure supercell(int a, int b, int c) {
        return supercell(new int[][] {{a, 0, 0}, {0, b, 0}, {0, 0, c}});
    }

    /**
     * The same crystal in a larger cell. Each site is followed by its images, the site itself first and in its place,
     * |det| in all.
     *
     * @param rows 3 x 3, the new vectors a, b, c as integer combinations of the old ones, as rows
     * @throws org.pccd.core.PccdException where the determinant is 0 or the number of sites beyond 10 million
     */
    public Structure supercell(int[][] rows) {
        return Supercell.of(this, rows);
    }

    /** With all sites in [0, 1) along each axis. */
    public Structure wrapped() {
        return map(Site::wrapped);
    }

    /** With all oxidation states unknown. */
    public Structure withoutOxidation() {
        return map(site -> new Site(
                site.species().stream().map(Species::withoutOxidation).toList(), site.x(), site.y(), site.z()));
    }

    /** With the sites ordered by the electronegativity of their (first) element, those of one element together. */
    public Structure sorted() {
        return new Structure(
                lattice,
                sites.stream()
                        .sorted(Comparator.comparing(Site::element, ElementData.BY_ELECTRONEGATIVITY))
                        .toList());
    }

    private Structure map(UnaryOperator<Site> change) {
        return new Structure(lattice, sites.stream().map(change).toList());
    }
}
