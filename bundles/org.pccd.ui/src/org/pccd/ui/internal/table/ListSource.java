package org.pccd.ui.internal.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.ui.Column;
import org.pccd.ui.TableFilter;
import org.pccd.ui.TableQuery;
import org.pccd.ui.TableQuery.SortKey;
import org.pccd.ui.TableRows;
import org.pccd.ui.TableSource;

/** Sorts and filters a list in memory by what its columns say. */
public final class ListSource<R> implements TableSource<R> {
    private final List<Column<R>> columns;
    private final Supplier<List<R>> rows;

    public ListSource(List<Column<R>> columns, Supplier<List<R>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    @Override
    public TableRows<R> open(TableQuery query, Progress progress) {
        Predicate<R> wanted = r -> true;
        for (var filter : query.filters().entrySet()) {
            wanted = wanted.and(accepts(column(filter.getKey()), filter.getValue()));
        }
        List<R> found = new ArrayList<>();
        for (R row : rows.get()) {
            if (wanted.test(row)) {
                found.add(row);
            }
        }
        Comparator<R> order = null;
        for (SortKey key : query.sort()) {
            Comparator<R> next = order(column(key.column()), key.ascending());
            order = order == null ? next : order.thenComparing(next);
        }
        if (order != null) {
            found.sort(order);
        }
        return TableRows.of(found);
    }

    private Column<R> column(String id) {
        return columns.stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new PccdException("There is no column '" + id + "' in this table."));
    }

    private static <R> Predicate<R> accepts(Column<R> column, String text) {
        TableFilter filter = TableFilter.parse(text, column.isNumber());
        return column.isNumber()
                ? r -> filter.accepts(value(column, r))
                : r -> filter.accepts(column.text().apply(r));
    }

    // Missing numbers come last in either order.
    private static <R> Comparator<R> order(Column<R> column, boolean ascending) {
        if (column.isNumber()) {
            Comparator<Double> by = ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
            Comparator<Double> missingLast =
                    (a, b) -> a.isNaN() || b.isNaN() ? Boolean.compare(a.isNaN(), b.isNaN()) : by.compare(a, b);
            return Comparator.comparing(r -> value(column, r), missingLast);
        }
        Comparator<R> by = Comparator.comparing(column.text(), String.CASE_INSENSITIVE_ORDER);
        return ascending ? by : by.reversed();
    }

    private static <R> double value(Column<R> column, R row) {
        Number number = column.number().apply(row);
        return number == null ? Double.NaN : number.doubleValue();
    }
}
