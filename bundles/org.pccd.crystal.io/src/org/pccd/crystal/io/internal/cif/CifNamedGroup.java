package org.pccd.crystal.io.internal.cif;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.core.PccdException;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.symmetry.SpaceGroup;
import org.pccd.crystal.symmetry.SpaceGroups;
import org.pccd.crystal.symmetry.SymmetryOperation;

/** The operations of the space group that a data block names by its Hermann-Mauguin symbol or its number. */
final class CifNamedGroup {
    static final String[] NUMBER = {
        "_space_group_it_number",
        "_symmetry_int_tables_number",
        "_symmetry_int_table_number",
        "_symmetry_group_it_number"
    };

    /** A number behind the symbol, as in {@code F m -3 m (225)} or {@code P 1 (No. 1)}. */
    private static final Pattern WITH_NUMBER = Pattern.compile("(.*?)\\s*\\(\\s*(?:[Nn]o\\.?|#)?\\s*\\d{1,3}\\s*\\)");

    /** A centred cell where the standard setting has a primitive one. */
    private static final Pattern CENTRED = Pattern.compile("\\s*([ABCFI])\\s*([-1-9].*)", Pattern.CASE_INSENSITIVE);

    private static final int HIGHEST_MONOCLINIC = 15;
    private static final int FIRST_TETRAGONAL = 75;
    private static final int LAST_TETRAGONAL = 142;

    private CifNamedGroup() {}

    /** Null where the block names no group. */
    static List<SymmetryOperation> operations(CifBlock block, Lattice cell) throws CifException {
        CifBlock.Column name = block.known(CifSymmetry.NAME);
        CifBlock.Column number = block.known(NUMBER);
        if (name == null && number == null) {
            return null;
        }
        if (name != null) {
            List<SymmetryOperation> named = named(name.value(0).trim(), name.line(0), cell, block.notes());
            if (named != null) {
                return named;
            }
            if (number == null) {
                throw unknown("space group", name.value(0), name.line(0));
            }
        }
        return numbered(number, cell, block.notes());
    }

    static CifException unknown(String what, String value, int line) {
        return new CifException(
                "unknown-space-group",
                line,
                "the " + what + " '" + value + "' is not known and no symmetry operations are listed");
    }

    private static List<SymmetryOperation> named(String name, int line, Lattice cell, CifNotes notes) {
        String symbol = name;
        if (SpaceGroups.candidates(name).isEmpty()) {
            Matcher withNumber = WITH_NUMBER.matcher(name);
            symbol = withNumber.matches() ? withNumber.group(1) : name.replaceFirst("[;,.]+$", "");
        }
        List<SpaceGroup> candidates = SpaceGroups.candidates(symbol);
        if (candidates.isEmpty()) {
            List<SymmetryOperation> operations = centred(symbol, line, notes);
            return operations == null ? otherwiseNamed(name, cell) : operations;
        }
        SpaceGroup group = SpaceGroups.byName(symbol, cell).orElse(candidates.get(0));
        if (candidates.size() > 1) {
            assumed("'" + name + "'", group, line, notes);
        }
        return group.operations();
    }

    // A Hall symbol or a number where a Hermann-Mauguin symbol belongs; null where it is neither.
    private static List<SymmetryOperation> otherwiseNamed(String name, Lattice cell) {
        try {
            return name.matches("\\d{1,3}")
                    ? SpaceGroups.byNumber(Integer.parseInt(name), cell).operations()
                    : SpaceGroups.operations(name);
        } catch (PccdException e) {
            return null;
        }
    }

    private static List<SymmetryOperation> numbered(CifBlock.Column column, Lattice cell, CifNotes notes)
            throws CifException {
        String text = column.value(0).trim();
        try {
            int number = (int) CifNumbers.parse(text, "the space-group number", column.line(0));
            SpaceGroup group = SpaceGroups.byNumber(number, cell);
            if (!group.setting().isEmpty()) {
                assumed("number " + number, group, column.line(0), notes);
            }
            return group.operations();
        } catch (PccdException | CifException e) {
            throw unknown("space-group number", text, column.line(0));
        }
    }

    private static void assumed(String what, SpaceGroup group, int line, CifNotes notes) {
        notes.add(
                "setting",
                line,
                "no symmetry operations are listed and the space group " + what
                        + " leaves the setting open: taken as " + group.symbol() + " (Hall symbol "
                        + group.hallSymbol().trim() + ")");
    }

    // The operations of the primitive setting and the centring together, where they are a group.
    private static List<SymmetryOperation> centred(String symbol, int line, CifNotes notes) {
        Matcher parts = CENTRED.matcher(symbol);
        if (!parts.matches()) {
            return null;
        }
        List<SpaceGroup> primitive = SpaceGroups.candidates("P " + parts.group(2)).stream()
                .filter(CifNamedGroup::staysAGroup)
                .toList();
        if (primitive.isEmpty()) {
            return null;
        }
        List<SymmetryOperation> all = new ArrayList<>();
        for (SymmetryOperation centring : SpaceGroups.operations(parts.group(1).toUpperCase() + " 1")) {
            primitive.get(0).operations().forEach(o -> all.add(centring.after(o).wrapped()));
        }
        notes.add(
                "setting",
                line,
                "the unusual setting " + symbol + " is read as P " + parts.group(2) + " in a centred cell");
        return all;
    }

    private static boolean staysAGroup(SpaceGroup group) {
        return group.number() <= HIGHEST_MONOCLINIC
                || group.number() >= FIRST_TETRAGONAL && group.number() <= LAST_TETRAGONAL;
    }
}
