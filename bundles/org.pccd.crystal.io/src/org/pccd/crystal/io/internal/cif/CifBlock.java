package org.pccd.crystal.io.internal.cif;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A data block: its items by data name. Names count without case, and a dot in them as an underscore. */
final class CifBlock {
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
        if (columns.putIfAbsent(key(tag), new Column(table, index)) != null) {
            throw new CifException("duplicate-item", tagLine, "the item " + tag + " occurs twice in this data block");
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

    /** The first known value among these items, null if there is none. */
    String value(String... keys) {
        for (String key : keys) {
            Column c = columns.get(key);
            if (c != null && c.rows() > 0 && c.value(0) != null) {
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
