package org.pccd.crystal.io.internal.cif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A data block: its items by data name. Names count without case, and a dot in them as an underscore. */
final class CifBlock {
    /** Items that make the structure; of any other that occurs twice, the first counts. */
    private static final Pattern STRUCTURAL = Pattern.compile(
            "_cell_(length|angle)_|_atom_site_(label|type|fract|cartn|occ)|_space_group_symop|_symmetry_equiv");

    /** Names of atoms, which lists of displacements and moments wrongly repeat under the same data name. */
    private static final Pattern NAMING = Pattern.compile("_atom_site_(label|type)");

    private static final List<String> MACROMOLECULAR =
            List.of("_atom_site_group_pdb", "_atom_site_label_atom_id", "_atom_site_auth_atom_id");

    private final String name;
    private final int line;
    private final CifNotes notes;
    private final Map<String, Column> columns = new HashMap<>();
    private final List<Repeated> repeated = new ArrayList<>();
    private CifTable last;
    private boolean endsFile;
    private boolean macromolecular;

    /**
     * One column of a table.
     *
     * @param index place of the column in the table
     */
    record Column(CifTable table, int index) {
        int rows() {
            return table.rows();
        }

        /** The value, null where it is unknown or inapplicable. */
        String value(int row) {
            return table.value(row, index);
        }

        int line(int row) {
            return table.line(row, index);
        }

        /** Whether the value is {@code .}. */
        boolean inapplicable(int row) {
            return table.inapplicable(row, index);
        }

        /** Whether all values are {@code ?}. */
        boolean allUnknown() {
            for (int row = 0; row < rows(); row++) {
                if (value(row) != null || inapplicable(row)) {
                    return false;
                }
            }
            return true;
        }

        /** Whether it is the only column of its table. */
        boolean alone() {
            return table.columns() == 1;
        }

        /** Whether the rows of two columns belong together: columns of one loop, or items that stand alone. */
        boolean alignedWith(Column other) {
            return table == other.table
                    || table.columns() == 1 && other.table.columns() == 1 && rows() == 1 && other.rows() == 1;
        }

        private boolean sameAs(Column other) {
            return rows() == other.rows()
                    && IntStream.range(0, rows()).allMatch(row -> CifNumbers.same(value(row), other.value(row)));
        }
    }

    private record Repeated(String key, Column column) {}

    CifBlock(String name, int line, CifNotes notes) {
        this.name = name;
        this.line = line;
        this.notes = notes;
    }

    CifNotes notes() {
        return notes;
    }

    String name() {
        return name;
    }

    /** Line of its heading. */
    int line() {
        return line;
    }

    static String key(String tag) {
        return tag.toLowerCase(Locale.ROOT).replace('.', '_');
    }

    /** Whether an item makes the structure. */
    static boolean structural(String key) {
        return STRUCTURAL.matcher(key).lookingAt();
    }

    void put(String tag, int tagLine, CifTable table, int index) throws CifException {
        String key = key(tag);
        macromolecular |= tag.regionMatches(true, 0, "_atom_site.Cartn_", 0, 17);
        Column column = new Column(table, index);
        Column known = columns.putIfAbsent(key, column);
        if (known != null) {
            repeated.add(new Repeated(key, column));
            if (structural(key) && !NAMING.matcher(key).lookingAt() && !known.sameAs(column)) {
                throw new CifException(
                        "duplicate-item", tagLine, "the item " + tag + " occurs twice with different values");
            }
        }
        last = table;
    }

    /** The column of this name whose rows belong to those of another, null if there is none. */
    Column aligned(String key, Column other) {
        Column first = columns.get(key);
        if (first == null || first.alignedWith(other)) {
            return first;
        }
        return repeated.stream()
                .filter(r -> r.key().equals(key) && r.column().alignedWith(other))
                .map(Repeated::column)
                .findFirst()
                .orElse(null);
    }

    /** Whether the names of its items are those of macromolecular CIF. */
    boolean macromolecular() {
        return macromolecular || MACROMOLECULAR.stream().anyMatch(columns::containsKey);
    }

    /** Whether cell, atoms and symmetry are there, so that what follows cannot change the structure. */
    boolean describesStructure() {
        return known(CifSymmetry.STATEMENTS) != null
                && has("_cell_angle_gamma")
                && (has("_atom_site_fract_z") || has("_atom_site_cartn_z"));
    }

    void markEndOfFile() {
        endsFile = true;
    }

    /** Whether this column's table is the last thing in the file, so that a cut between two rows would not show. */
    boolean endsFile(Column column) {
        return endsFile && column.table() == last;
    }

    boolean has(String key) {
        return columns.containsKey(key);
    }

    /** The first of these columns that is present with at least one row, null if there is none. */
    Column column(String... keys) {
        for (String key : keys) {
            Column c = columns.get(key);
            if (c != null && c.rows() > 0) {
                return c;
            }
        }
        return null;
    }

    /** The first of these columns that has a known value in its first row, null if there is none. */
    Column known(String... keys) {
        for (String key : keys) {
            Column c = columns.get(key);
            if (c != null && c.rows() > 0 && c.value(0) != null && !c.value(0).isBlank()) {
                return c;
            }
        }
        return null;
    }

    /** The first known, not blank value among these items, null if there is none. */
    String value(String... keys) {
        Column column = known(keys);
        return column == null ? null : column.value(0);
    }

    /** All names that begin like this, sorted. */
    List<String> keys(String prefix) {
        List<String> keys = new ArrayList<>(0);
        for (String key : columns.keySet()) {
            if (key.startsWith(prefix)) {
                keys.add(key);
            }
        }
        keys.sort(null);
        return keys;
    }

    /** Line of an item that is present. */
    int line(String key) {
        return columns.get(key).line(0);
    }
}
