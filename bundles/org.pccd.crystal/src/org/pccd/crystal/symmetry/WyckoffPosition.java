package org.pccd.crystal.symmetry;

import java.util.List;
import org.pccd.crystal.internal.WyckoffTable;

/**
 * A Wyckoff position of a setting of a space group.
 *
 * @param group the setting
 * @param letter of International Tables A, from a for the highest site symmetry; A stands for the alpha of P m m m
 * @param multiplicity points in one cell of the setting
 * @param siteSymmetry oriented symbol, such as {@code m.mm} or {@code .-3m}
 * @param triplet one of the points, lines or planes, such as {@code x,2x,1/4}
 */
public record WyckoffPosition(SpaceGroup group, char letter, int multiplicity, String siteSymmetry, String triplet) {

    /** Multiplicity and letter, such as {@code 4a}. */
    public String symbol() {
        return multiplicity + String.valueOf(letter);
    }

    /** All points, lines or planes of one cell as triplets, as many as the multiplicity, {@link #triplet} first. */
    public List<String> coordinates() {
        return WyckoffTable.coordinates(this);
    }

    /** Whether this is the general position, on which no operation leaves a site in its place. */
    public boolean general() {
        return multiplicity == group.operations().size();
    }
}
