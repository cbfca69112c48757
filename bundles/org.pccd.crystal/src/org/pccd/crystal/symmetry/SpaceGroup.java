package org.pccd.crystal.symmetry;

import java.util.List;
import org.pccd.crystal.internal.PointGroups;
import org.pccd.crystal.internal.SpaceGroupTable;
import org.pccd.crystal.internal.WyckoffShape;
import org.pccd.crystal.internal.WyckoffTable;

/**
 * One setting of a space group.
 *
 * @param hallNumber 1 to 530
 * @param number in International Tables, 1 to 230
 * @param setting what distinguishes this setting: unique axis and cell choice (b1), permuted axes (cab), origin (1, 2),
 *     hexagonal or rhombohedral axes (H, R); empty where there is nothing to distinguish
 * @param symbol Hermann-Mauguin symbol of the setting as CIFs write it, such as {@code P 1 21/c 1} or {@code F d -3 m}
 * @param fullSymbol full symbol, such as {@code F 41/d -3 2/m}
 * @param hallSymbol Hall symbol, such as {@code -P 2ybc}
 */
public record SpaceGroup(
        int hallNumber, int number, String setting, String symbol, String fullSymbol, String hallSymbol) {

    /** The short symbol without spaces, such as {@code P21/c}, {@code P21/n} or {@code Fd-3m}. */
    public String shortSymbol() {
        String s = number >= 3 && number <= 15 ? symbol.replace(" 1", "") : symbol;
        return s.replace(" ", "");
    }

    public CrystalSystem crystalSystem() {
        return CrystalSystem.of(number);
    }

    /** The Hermann-Mauguin symbol of the point group, such as {@code m-3m}. */
    public String pointGroup() {
        return PointGroups.symbol(number);
    }

    /** The letter of the cell's centring: P, A, B, C, I, F or R. */
    public char centring() {
        return symbol.charAt(0);
    }

    /** All operations of one cell, centrings included, the identity first; read-only. */
    public List<SymmetryOperation> operations() {
        return SpaceGroupTable.operations(hallNumber);
    }

    /** The Wyckoff positions in the order of their letters, the general position last; read-only. */
    public List<WyckoffPosition> wyckoffPositions() {
        return WyckoffTable.shapes(this).stream().map(WyckoffShape::position).toList();
    }
}
