package org.pccd.dataset.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.pccd.dataset.TableColumn;

/** What tables ask the database. */
public final class TableQuery {
    private final RowReader reader;
    private final int size;

    public TableQuery(RowReader reader, int size) {
        this.reader = reader;
        this.size = size;
    }

    /** A column as SQL computes it. */
    public String expression(TableColumn column) {
        return column.property() ? Database.quoted(column.name()) : Columns.expression(column.name());
    }

    /** The condition that a row has this id. */
    public String idIs(String id) {
        return "id = '" + id.replace("'", "''") + "'";
    }

    /** A column to sort by. */
    public record Key(TableColumn column, boolean descending) {}

    /**
     * @param where empty for all
     * @param keys the most important first, empty for the order of the rows
     */
    public int[] rows(String where, List<Key> keys) throws SQLException {
        String by = keys.stream()
                .map(k -> expression(k.column()) + (k.descending() ? " DESC" : " ASC") + " NULLS LAST, ")
                .collect(Collectors.joining());
        String sql = "SELECT \"row\" FROM structures" + (where.isEmpty() ? "" : " WHERE " + where) + " ORDER BY " + by
                + "\"row\"";
        int[] rows = new int[size];
        int n = 0;
        try (DuckDBConnection c = reader.connect();
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            while (r.next()) {
                rows[n++] = r.getInt(1);
            }
        }
        return n == size ? rows : Arrays.copyOf(rows, n);
    }

    /** The values of these columns, a row for each number. */
    public List<Object[]> values(List<TableColumn> columns, int[] rows) throws SQLException {
        if (rows.length == 0) {
            return List.of();
        }
        String select = columns.stream().map(this::expression).collect(Collectors.joining(", "));
        Map<Integer, Object[]> found = new HashMap<>();
        try (DuckDBConnection c = reader.connect();
                Statement s = c.createStatement();
                ResultSet r =
                        s.executeQuery("SELECT \"row\", " + select + " FROM structures WHERE " + condition(rows))) {
            while (r.next()) {
                Object[] values = new Object[columns.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = r.getObject(i + 2);
                }
                found.put(r.getInt(1), values);
            }
        }
        return Arrays.stream(rows).mapToObj(found::get).toList();
    }

    // A range lets the database pass over most of the table; a list of scattered rows does not.
    private static String condition(int[] rows) {
        int min = Arrays.stream(rows).min().orElseThrow();
        int max = Arrays.stream(rows).max().orElseThrow();
        String range = "\"row\" BETWEEN " + min + " AND " + max;
        boolean gaps = max - min >= rows.length;
        return gaps
                ? range + " AND \"row\" IN ("
                        + Arrays.stream(rows).mapToObj(Integer::toString).collect(Collectors.joining(",")) + ")"
                : range;
    }
}
