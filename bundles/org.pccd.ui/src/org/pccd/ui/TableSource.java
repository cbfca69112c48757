package org.pccd.ui;

import java.util.List;
import java.util.function.Supplier;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.ui.internal.table.ListSource;

/** Answers the queries of a table. Never called on the thread of the user interface. */
@FunctionalInterface
public interface TableSource<R> {
    /** @throws PccdException where the query is not legal, such as a filter that cannot be read */
    TableRows<R> open(TableQuery query, Progress progress) throws Exception;

    /** A list in memory, sorted and filtered here; asked for anew at each query and refresh. */
    static <R> TableSource<R> of(List<Column<R>> columns, Supplier<List<R>> rows) {
        return new ListSource<>(columns, rows);
    }
}
