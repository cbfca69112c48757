package org.pccd.crystal.internal.match;

/**
 * A cell with what each comparison needs to know of it.
 *
 * @param parameters lengths in Å and angles in degrees
 * @param shortest lengths of the three shortest independent lattice vectors in Å, ascending
 * @param volume in Å^3
 */
public record ReadyCell(MatchCell cell, double[] parameters, double[] shortest, double volume) {
    static ReadyCell of(MatchCell cell) {
        return new ReadyCell(
                cell,
                Flat3.parameters(cell.rows()),
                NiggliBasis.shortest(cell.rows()),
                Math.abs(Flat3.det(cell.rows())));
    }

    int size() {
        return cell.size();
    }
}
