package org.pccd.ui;

import java.util.List;
import java.util.Map;

/**
 * What a table is to show: the order of the rows, and which.
 *
 * @param sort keys, the most important first; empty for the natural order
 * @param filters what the user wrote into the filter row, by id of the column; see {@link TableFilter}
 */
public record TableQuery(List<SortKey> sort, Map<String, String> filters) {
    /** All rows in their natural order. */
    public static final TableQuery ALL = new TableQuery(List.of(), Map.of());

    /** A column to sort by. */
    public record SortKey(String column, boolean ascending) {}

    public TableQuery {
        sort = List.copyOf(sort);
        filters = Map.copyOf(filters);
    }
}
