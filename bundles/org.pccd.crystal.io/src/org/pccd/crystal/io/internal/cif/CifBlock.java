package org.pccd.crystal.io.internal.cif;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A data block: its items by data name. Names count without case, and a dot in them as an underscore. */
final class CifBlock {
    /** Items that make the structure; of any other that occurs twice, the first counts. */
    private static final Pattern STRUCTURAL = Pattern.compile(
            "_cell_(length|angle)_|_atom_site_(label|type|fract|occ)|_space_group_symop|_symmetry_equiv");

    private final String name;
    private final int line;
    private final Map<String, Column> columns = new HashMap<>();
    private CifTable last;
    private boolean endsFile;

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

        boolean allUnknown() {
            return IntStream.range(0, rows()).allMatch(row -> value(row) == null);
        }

        private boolean sameAs(Column other) {
            return rows() == other.rows()
                    && IntStream.range(0, rows()).allMatch(row -> Objects.equals(value(row), other.value(row)));
        }
    }

    CifBlock(String name, int line) {
        this.name = name;
        this.line = line;
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

    void put(String tag, int tagLine, CifTable table, int index) throws CifException {
        String key = key(tag);
        Column column = new Column(table, index);
        Column known = columns.putIfAbsent(key, column);
        if (known != null && STRUCTURAL.matcher(key).lookingAt() && !known.sameAs(column)) {
            throw new CifException(
                    "duplicate-item", tagLine, "the item " + tag + " occurs twice with different values");
        }
        last = table;
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

    /** The first known, not blank value among these items, null if there is none. */
    String value(String... keys) {
        for (String key : keys) {
            Column c = columns.get(key);
            if (c != null && c.rows() > 0 && c.value(0) != null && !c.value(0).isBlank()) {
                return c.value(0);
            }
        }
        return null;
    }

    /** All names that begin like this, sorted. */
    List<String> keys(String prefix) {
        return columns.keySet().stream()
                .filter(k -> k.startsWith(prefix))
                .sorted()
                .toList();
    }

    /** Line of an item that is present. */
    int line(String key) {
        return columns.get(key).line(0);
    }
}
