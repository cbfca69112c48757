package org.pccd.crystal.internal.match;

import org.pccd.core.PccdException;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

/** Makes structures ready for matching. */
public final class MatchCells {
    /**
     * More sites than this are refused: the search for a smaller cell takes time with the square, the assignment of
     * sites with the third power of their number.
     */
    public static final int MOST_SITES = 2000;

    private MatchCells() {}

    /**
     * The Niggli cell of the structure, or that of its primitive cell.
     *
     * @throws PccdException where the structure has no site, too many, or a coordinate that is not finite
     */
    public static ReadyCell prepare(Structure structure, boolean primitive) {
        int n = structure.sites().size();
        if (n == 0) {
            throw new PccdException("A structure without sites cannot be matched; leave it out.");
        }
        if (n > MOST_SITES) {
            throw new PccdException("The structure " + structure.composition().reducedFormula() + " has " + n
                    + " sites; matching takes at most " + MOST_SITES + ". Give its primitive cell.");
        }
        for (int i = 0; i < n; i++) {
            Site s = structure.sites().get(i);
            if (!Double.isFinite(s.x()) || !Double.isFinite(s.y()) || !Double.isFinite(s.z())) {
                throw new PccdException(
                        "Site " + (i + 1) + " of " + structure.composition().reducedFormula()
                                + " has a coordinate that is not a finite number; mend or leave out the structure.");
            }
        }
        MatchCell niggli = MatchCell.of(structure).niggli();
        return ReadyCell.of(primitive ? PrimitiveSearch.reduce(niggli) : niggli);
    }
}
