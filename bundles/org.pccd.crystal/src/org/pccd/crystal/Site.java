package org.pccd.crystal;

import java.util.List;
import org.pccd.core.PccdException;

/**
 * A site of a structure.
 *
 * @param species what occupies it, at least one; several or a partial occupancy mean disorder
 * @param x fractional coordinate along a, as given (not wrapped into the cell); y along b, z along c
 */
public record Site(List<Species> species, double x, double y, double z) {
    /** Shares written with few decimals may exceed 1 by this much in sum. */
    private static final double ROUNDING = 0.005;

    /**
     * @throws PccdException where a coordinate is not finite, nothing occupies the site, or more than fills it
     */
    public Site {
        species = List.copyOf(species);
        if (species.isEmpty()) {
            throw new PccdException("The site at " + x + ", " + y + ", " + z + " is occupied by nothing.");
        }
        double total = 0;
        for (Species s : species) {
            total += s.occupancy();
        }
        if (total > 1 + ROUNDING) {
            throw new PccdException("The site at " + x + ", " + y + ", " + z + " is occupied " + (float) total
                    + " times; the shares must not exceed 1 in sum.");
        }
        if (!(Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z))) {
            throw new PccdException("A site of " + species.get(0).element() + " has the fractional coordinates " + x
                    + ", " + y + ", " + z + "; they must be finite numbers.");
        }
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

    /** The same site with its coordinates wrapped into [0, 1). */
    public Site wrapped() {
        return new Site(species, wrapped(x), wrapped(y), wrapped(z));
    }

    private static double wrapped(double f) {
        double w = f - Math.floor(f);
        // Just below a whole number the difference rounds to 1.
        return w == 1 ? 0 : w;
    }
}
