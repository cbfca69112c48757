package org.pccd.crystal.io.internal.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.internal.Readings;
import org.pccd.crystal.io.internal.Results;

/** Reads a table: rows are cut in order, their CIFs are parsed in parallel, and a few batches at most wait. */
final class CsvReader extends Readings {
    private static final int BATCH = 64;
    private static final int THREADS = Math.min(8, Runtime.getRuntime().availableProcessors());

    private final Input input;
    private final CsvRows rows;
    private final ExecutorService workers;
    private final ArrayDeque<Future<List<Reading>>> waiting = new ArrayDeque<>();
    private final ArrayDeque<Reading> ready = new ArrayDeque<>();
    private CsvColumns columns;
    private int number;
    private boolean ended;

    CsvReader(Input input, CsvRows rows) {
        this.input = input;
        this.rows = rows;
        workers = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().name("csv-", 0).factory());
    }

    @Override
    protected Reading read() {
        while (ready.isEmpty()) {
            while (!ended && waiting.size() < 2 * THREADS) {
                waiting.add(batch());
            }
            if (waiting.isEmpty()) {
                workers.shutdown();
                return null;
            }
            ready.addAll(result(waiting.poll()));
        }
        return ready.poll();
    }

    @Override
    public void close() {
        workers.shutdownNow();
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Future<List<Reading>> batch() {
        List<CsvRow> batch = new ArrayList<>();
        Reading failure = null;
        int first = number + 1;
        try {
            if (columns == null) {
                List<String> header = rows.header();
                CsvRow row = add(rows.next(), batch);
                columns = CsvColumns.of(header, row == null || row.cells() == null ? List.of() : row.cells());
            }
            while (columns.cif() >= 0 && batch.size() < BATCH && !ended) {
                add(rows.next(), batch);
            }
            if (columns.cif() < 0) {
                failure = Results.refused("csv.no-cif-column", input, 1, "", columns.missing());
                batch.clear();
            }
        } catch (IOException e) {
            failure = Results.unreadable(input, "after row " + number, e);
        }
        ended |= failure != null;
        Reading last = failure;
        return workers.submit(() -> parse(batch, first, last));
    }

    private CsvRow add(CsvRow row, List<CsvRow> batch) {
        ended = row == null;
        if (row != null) {
            number++;
            batch.add(row);
        }
        return row;
    }

    private List<Reading> parse(List<CsvRow> batch, int first, Reading last) {
        List<Reading> readings = new ArrayList<>(batch.size() + 1);
        for (int i = 0; i < batch.size(); i++) {
            readings.add(columns.read(batch.get(i), first + i, input));
        }
        if (last != null) {
            readings.add(last);
        }
        return readings;
    }

    private static List<Reading> result(Future<List<Reading>> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a row could not be handled", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException("interrupted while reading a table");
        }
    }
}
