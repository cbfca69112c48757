package org.pccd.crystal;

import java.util.Arrays;
import org.pccd.core.PccdException;

/**
 * What occupies a site.
 *
 * @param oxidation oxidation state in elementary charges, NaN where it is not known
 * @param occupancy share of the site, in (0, 1]; a {@link Site} sees to it that its shares do not exceed 1 in sum
 */
public record Species(Element element, double oxidation, double occupancy) {
    private static final Species[] PLAIN = Arrays.stream(Element.values())
            .map(e -> new Species(e, Double.NaN, 1))
            .toArray(Species[]::new);

    /** @throws PccdException where the occupancy is not a positive number or the oxidation state is infinite */
    public Species {
        if (!(occupancy > 0 && occupancy < Double.POSITIVE_INFINITY)) {
            throw new PccdException(
                    "A site cannot be occupied by " + element + " with a share of " + occupancy + "; give 0 to 1.");
        }
        if (Double.isInfinite(oxidation)) {
            throw new PccdException("An oxidation state of " + element + " is given as " + oxidation + ".");
        }
    }

    /** The element alone, fully occupying its site, oxidation state unknown. */
    public static Species of(Element element) {
        return PLAIN[element.ordinal()];
    }

    /** The same without its oxidation state. */
    public Species withoutOxidation() {
        return Double.isNaN(oxidation)
                ? this
                : occupancy == 1 ? of(element) : new Species(element, Double.NaN, occupancy);
    }
}
