package org.pccd.ui;

/**
 * Some rows of a table, one behind the other.
 *
 * @param from position of the first
 * @param to position behind the last
 */
public record RowRange(int from, int to) {
    public int size() {
        return to - from;
    }
}
