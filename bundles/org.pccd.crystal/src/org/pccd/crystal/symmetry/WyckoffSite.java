package org.pccd.crystal.symmetry;

/**
 * Where a site of a structure lies in its space group.
 *
 * @param position the Wyckoff position, in the setting of {@link Symmetry#group()}
 * @param orbit index of the first site of the structure that symmetry maps onto this one; its own if it is the first
 */
public record WyckoffSite(WyckoffPosition position, int orbit) {
    public char letter() {
        return position.letter();
    }

    public String siteSymmetry() {
        return position.siteSymmetry();
    }

    /** Sites of this orbit in one cell of the setting. */
    public int multiplicity() {
        return position.multiplicity();
    }
}
