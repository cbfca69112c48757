package org.pccd.encoding.matrix.internal;

import org.pccd.crystal.Element;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;
import org.pccd.encoding.EncodingRefused;
import org.pccd.encoding.Limits;

/** Says why a structure cannot be encoded. */
final class Admission {
    private Admission() {}

    static void check(Structure structure, Limits limits) throws EncodingRefused {
        int sites = structure.sites().size();
        if (sites == 0 || sites > limits.maxSites()) {
            throw new EncodingRefused(
                    "limit.sites", "The cell has " + sites + " sites; 1 to " + limits.maxSites() + " can be encoded.");
        }
        int elements = structure.elements().size();
        if (elements > limits.maxElements()) {
            throw new EncodingRefused(
                    "limit.elements",
                    "There are " + elements + " elements; at most " + limits.maxElements() + " can be encoded.");
        }
        for (Element element : structure.elements()) {
            if (!limits.elements().contains(element)) {
                throw new EncodingRefused("element.unknown", "The element " + element + " cannot be encoded.");
            }
        }
        for (Site site : structure.sites()) {
            checkOccupancy(site, limits.disorder());
        }
    }

    private static void checkOccupancy(Site site, boolean shares) throws EncodingRefused {
        if (!shares && !site.ordered()) {
            throw new EncodingRefused(
                    "structure.disordered",
                    "A site is partially or jointly occupied; only full sites can be encoded unless the encoder is set"
                            + " to partial occupancies.");
        }
        for (Species species : site.species()) {
            double share = species.occupancy();
            if (share < Occupancy.LEAST || share > Occupancy.MOST && share < 1) {
                throw new EncodingRefused(
                        "structure.occupancy",
                        species.element() + " occupies a share of " + share + " of a site; " + Occupancy.LEAST + " to "
                                + Occupancy.MOST + " and 1 can be encoded.");
            }
        }
    }
}
