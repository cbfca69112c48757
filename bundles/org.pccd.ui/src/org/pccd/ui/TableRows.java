package org.pccd.ui;

import java.util.List;

/** The rows that a query gave, read in pages. Never called on the thread of the user interface. */
public interface TableRows<R> {
    int count();

    /**
     * Reads some rows.
     *
     * @param from position of the first
     * @param to position behind the last, at most {@link #count}
     */
    List<R> read(int from, int to) throws Exception;

    /** Position of a row that another query gave, so that it stays selected; -1 where it is not there or unknown. */
    default int find(R row) throws Exception {
        return -1;
    }

    /** Rows that are in memory. */
    static <R> TableRows<R> of(List<R> rows) {
        return new TableRows<>() {
            @Override
            public int count() {
                return rows.size();
            }

            @Override
            public List<R> read(int from, int to) {
                return List.copyOf(rows.subList(from, to));
            }

            @Override
            public int find(R row) {
                return rows.indexOf(row);
            }
        };
    }
}
