package org.pccd.crystal.matching;

import org.pccd.crystal.Structure;
import org.pccd.crystal.internal.match.ReadyCell;

/** A structure made ready for many comparisons: its reduced cell and its key. Immutable. */
public final class Prepared {
    private final Structure structure;
    private final ReadyCell cell;
    private final String key;
    private final StructureMatcher matcher;

    Prepared(Structure structure, ReadyCell cell, String key, StructureMatcher matcher) {
        this.structure = structure;
        this.cell = cell;
        this.key = key;
        this.matcher = matcher;
    }

    /** The structure as it was given. */
    public Structure structure() {
        return structure;
    }

    /** Number of sites of the reduced cell. */
    public int sites() {
        return cell.cell().size();
    }

    /**
     * A text that is the same for any two structures that the preparing matcher can find equal. It holds the numbers of
     * sites in the reduced cell by what occupies them: by element and oxidation state, without amounts, or only by
     * element where the matcher ignores oxidation states. With supercells allowed the numbers are divided by their
     * greatest common divisor. It separates no true match, because a match is a one-to-one correspondence of all sites
     * of the compared cells in which the partners have the same elements (and states); amounts, which are compared with
     * a tolerance, do not enter.
     */
    public String key() {
        return key;
    }

    ReadyCell cell() {
        return cell;
    }

    StructureMatcher matcher() {
        return matcher;
    }
}
