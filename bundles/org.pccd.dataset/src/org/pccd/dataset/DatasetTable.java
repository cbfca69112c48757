package org.pccd.dataset;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pccd.core.PccdException;
import org.pccd.dataset.internal.Failures;
import org.pccd.dataset.internal.TableColumns;
import org.pccd.dataset.internal.TableQuery;

/**
 * A dataset as a table: which rows to show in which order, and the values of some of them. Fit for a million rows: the
 * order is one array of numbers, values are read a page at a time. Thread-safe; open as long as its dataset is.
 */
public final class DatasetTable {
    private final List<TableColumn> columns;
    private final TableQuery query;
    private final Path file;

    DatasetTable(DatasetInfo info, TableQuery query, Path file) {
        this.columns = TableColumns.of(info);
        this.query = query;
        this.file = file;
    }

    /**
     * How rows are ordered; equal ones stay in the order of the dataset, those without a value come last.
     *
     * @param column its name
     */
    public record Order(String column, boolean descending) {}

    public List<TableColumn> columns() {
        return columns;
    }

    /** @throws PccdException naming those there are, where there is no such column */
    public TableColumn column(String name) {
        return columns.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PccdException("The dataset has no column '" + name + "'; it has "
                        + columns.stream().map(TableColumn::name).collect(Collectors.joining(", ")) + "."));
    }

    /**
     * The numbers of the rows that pass all filters, in order.
     *
     * @param order the most important first, empty for the order of the dataset
     * @param filters as in {@link FilterExpression}, by name of the column
     * @throws PccdException where there is no such column, or a filter cannot be understood
     */
    public int[] rows(List<Order> order, Map<String, String> filters) {
        String where = filters.entrySet().stream()
                .map(f -> condition(column(f.getKey()), f.getValue()))
                .collect(Collectors.joining(" AND "));
        return rows(where, order);
    }

    /** The numbers of the rows with this id. */
    int[] withId(String id) {
        return rows(query.idIs(id), List.of());
    }

    private int[] rows(String where, List<Order> order) {
        List<TableQuery.Key> keys = order.stream()
                .map(o -> new TableQuery.Key(column(o.column()), o.descending()))
                .toList();
        try {
            return query.rows(where, keys);
        } catch (SQLException e) {
            throw Failures.reading(file, e);
        }
    }

    /**
     * The values of some rows.
     *
     * @return for each number a value for each of {@link #columns}: a Number, a String, or null where there is none
     */
    public List<Object[]> values(int... rows) {
        try {
            return query.values(columns, rows);
        } catch (SQLException e) {
            throw Failures.reading(file, e);
        }
    }

    private String condition(TableColumn column, String filter) {
        try {
            return FilterExpression.parse(filter, column.kind()).sql(query.expression(column));
        } catch (PccdException e) {
            throw new PccdException(column.title() + ": " + e.getMessage(), e);
        }
    }
}
