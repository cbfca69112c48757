package org.pccd.crystal.io.internal.cif;

import java.util.Arrays;

/** A loop with its values and their lines; a single item is a table of one column and one row. */
final class CifTable {
    private final int columns;
    private String[] values;
    private int[] lines;
    private int count;

    CifTable(int columns, int capacity) {
        this.columns = columns;
        values = new String[capacity];
        lines = new int[capacity];
    }

    void add(String value, int line) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
            lines = Arrays.copyOf(lines, 2 * count);
        }
        values[count] = value;
        lines[count++] = line;
    }

    int columns() {
        return columns;
    }

    int count() {
        return count;
    }

    int rows() {
        return count / columns;
    }

    /** The value, null where it is unknown or inapplicable. */
    String value(int row, int column) {
        String value = values[row * columns + column];
        return value == CifTokenizer.INAPPLICABLE ? null : value;
    }

    boolean inapplicable(int row, int column) {
        return values[row * columns + column] == CifTokenizer.INAPPLICABLE;
    }

    int line(int row, int column) {
        return lines[row * columns + column];
    }
}
