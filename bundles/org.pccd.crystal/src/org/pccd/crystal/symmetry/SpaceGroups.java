package org.pccd.crystal.symmetry;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pccd.core.PccdException;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.internal.HallSymbol;
import org.pccd.crystal.internal.LatticeFit;
import org.pccd.crystal.internal.SpaceGroupTable;
import org.pccd.crystal.internal.SymbolIndex;

/**
 * The 230 space groups in their 530 tabulated settings, and how to find them. Where a name or number leaves the setting
 * open, the reference setting of the symmetry CIF dictionary is meant: unique axis b, cell choice 1, hexagonal axes,
 * origin at the centre of inversion (choice 2).
 */
public final class SpaceGroups {
    private static final SpaceGroup[] REFERENCE = new SpaceGroup[231];
    private static final Map<String, SpaceGroup> BY_HALL = new HashMap<>();

    // The first listed setting of a number is the reference, but for origin choice 2, listed right after choice 1.
    private static final Comparator<SpaceGroup> PREFERENCE =
            Comparator.comparing((SpaceGroup g) -> g.setting().startsWith("1"));

    static {
        for (SpaceGroup g : SpaceGroupTable.settings()) {
            BY_HALL.putIfAbsent(hallKey(g.hallSymbol()), g);
            SpaceGroup known = REFERENCE[g.number()];
            if (known == null || known.setting().equals("1") && g.setting().equals("2")) {
                REFERENCE[g.number()] = g;
            }
        }
    }

    private SpaceGroups() {}

    /** All 530 settings in the order of their Hall numbers. */
    public static List<SpaceGroup> all() {
        return SpaceGroupTable.settings();
    }

    /**
     * The reference setting of a space group.
     *
     * @throws PccdException where the number is not 1 to 230
     */
    public static SpaceGroup byNumber(int number) {
        if (number < 1 || number > 230) {
            throw new PccdException("There is no space group " + number + "; the numbers are 1 to 230.");
        }
        return REFERENCE[number];
    }

    /**
     * The reference setting where the cell obeys it, else the first setting of this number that the cell obeys.
     *
     * @throws PccdException where the number is not 1 to 230
     */
    public static SpaceGroup byNumber(int number, Lattice cell) {
        SpaceGroup reference = byNumber(number);
        if (LatticeFit.obeys(cell, reference)) {
            return reference;
        }
        return all().stream()
                .filter(g -> g.number() == number && LatticeFit.obeys(cell, g))
                .min(PREFERENCE)
                .orElse(reference);
    }

    /**
     * The setting of a space group with the lowest Hall number, which spglib takes: the reference setting but for
     * origin choice 1 where there is a choice.
     *
     * @throws PccdException where the number is not 1 to 230
     */
    public static SpaceGroup firstSetting(int number) {
        SpaceGroup reference = byNumber(number);
        return reference.setting().equals("2") ? byHallNumber(reference.hallNumber() - 1) : reference;
    }

    /** @throws PccdException where the number is not 1 to 530 */
    public static SpaceGroup byHallNumber(int hallNumber) {
        if (hallNumber < 1 || hallNumber > 530) {
            throw new PccdException("There is no Hall number " + hallNumber + "; the numbers are 1 to 530.");
        }
        return SpaceGroupTable.settings().get(hallNumber - 1);
    }

    /**
     * The setting that a Hermann-Mauguin symbol means, in the spellings of CIFs: spaces, underscores and case do not
     * matter, short and full and older symbols do, a setting may follow ({@code F d -3 m :2}, {@code R -3 m H}).
     */
    public static Optional<SpaceGroup> byName(String symbol) {
        return candidates(symbol).stream().findFirst();
    }

    /** As {@link #byName(String)}; among the settings that the symbol may mean, the first that the cell obeys. */
    public static Optional<SpaceGroup> byName(String symbol, Lattice cell) {
        List<SpaceGroup> all = candidates(symbol);
        return all.stream().filter(g -> LatticeFit.obeys(cell, g)).findFirst().or(() -> all.stream()
                .findFirst());
    }

    /** All settings that a symbol may mean, the most likely first; empty where it is not known. */
    public static List<SpaceGroup> candidates(String symbol) {
        return SymbolIndex.find(symbol).stream().sorted(PREFERENCE).toList();
    }

    /** The tabulated setting with this Hall symbol, where there is one. */
    public static Optional<SpaceGroup> byHallSymbol(String hallSymbol) {
        return Optional.ofNullable(BY_HALL.get(hallKey(hallSymbol)));
    }

    /**
     * All operations of one cell that any Hall symbol generates, tabulated or not, the identity first.
     *
     * @throws PccdException where the text is no Hall symbol
     */
    public static List<SymmetryOperation> operations(String hallSymbol) {
        return HallSymbol.operations(hallSymbol);
    }

    private static String hallKey(String hallSymbol) {
        return hallSymbol.trim().replace('_', ' ').replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
