package org.pccd.crystal;

/**
 * What occupies a site.
 *
 * @param oxidation oxidation state in elementary charges, NaN where it is not known
 * @param occupancy share of the site, in (0, 1]
 */
public record Species(Element element, double oxidation, double occupancy) {
    /** The element alone, fully occupying its site, oxidation state unknown. */
    public static Species of(Element element) {
        return new Species(element, Double.NaN, 1);
    }
}
