package org.pccd.crystal;

import java.util.List;

/**
 * A site of a structure.
 *
 * @param species what occupies it, at least one; several or a partial occupancy mean disorder
 * @param x fractional coordinate along a, as given (not wrapped into the cell); y along b, z along c
 */
public record Site(List<Species> species, double x, double y, double z) {
    public Site {
        species = List.copyOf(species);
    }

    public static Site of(Element element, double x, double y, double z) {
        return new Site(List.of(Species.of(element)), x, y, z);
    }

    /** Whether one species occupies the site fully. */
    public boolean ordered() {
        return species.size() == 1 && species.get(0).occupancy() == 1;
    }

    /** The element of the first (on an ordered site: the only) species. */
    public Element element() {
        return species.get(0).element();
    }

    /** Fractional coordinates, a new array. */
    public double[] fractional() {
        return new double[] {x, y, z};
    }
}
