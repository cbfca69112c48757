package org.pccd.crystal.internal.match;

import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;

/** Makes structures ready for matching. */
public final class MatchCells {
    /** More sites than this are refused: the search for a smaller cell takes time with the square of their number. */
    public static final int MOST_SITES = 5000;

    /**
     * More sites in the reduced cell than this are refused: a comparison may try each of up to 48 bases with each
     * translation between sites of the rarest kind: some ten seconds for a noisy supercell of this size.
     */
    public static final int MOST_REDUCED_SITES = 1000;

    private MatchCells() {}

    /**
     * The Niggli cell of the structure, or that of its primitive cell.
     *
     * @throws PccdException where the structure has no site or too many
     */
    public static ReadyCell prepare(Structure structure, boolean primitive) {
        int n = structure.sites().size();
        if (n == 0) {
            throw new PccdException("A structure without sites cannot be matched; leave it out.");
        }
        if (n > MOST_SITES) {
            throw refusal(structure, n + " sites; matching takes at most " + MOST_SITES);
        }
        MatchCell niggli = MatchCell.of(structure).niggli();
        MatchCell reduced = primitive ? PrimitiveSearch.reduce(niggli) : niggli;
        if (reduced.size() > MOST_REDUCED_SITES) {
            throw refusal(
                    structure,
                    reduced.size() + " sites in its reduced cell; matching takes at most " + MOST_REDUCED_SITES);
        }
        return ReadyCell.of(reduced);
    }

    private static PccdException refusal(Structure structure, String what) {
        return new PccdException("The structure " + structure.composition().reducedFormula() + " has " + what
                + "; leave it out or give a smaller cell.");
    }
}
