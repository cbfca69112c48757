package org.pccd.ui.internal.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.pccd.ui.TableRows;

/**
 * The rows of one query as far as they have been looked at. Pages are read in the background, the last asked for
 * first; requests that fast scrolling has left behind are dropped, and come again if they are looked at again.
 */
public final class PageCache<R> {
    static final int PAGE = 200;
    private static final int PAGES = 100;
    private static final int REQUESTS = 4;

    private final TableRows<R> rows;
    private final int count;
    private final Executor executor;
    private final Runnable arrived;
    private final Consumer<Exception> failed;
    private final Map<Integer, List<R>> pages = new LinkedHashMap<>(PAGES, 0.75f, true);
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private boolean reading;
    private boolean closed;

    /**
     * @param executor runs the reading, one page after the other
     * @param arrived told after each page, on the executor's thread
     * @param failed told where a page cannot be read; it is not tried again
     */
    public PageCache(TableRows<R> rows, Executor executor, Runnable arrived, Consumer<Exception> failed) {
        this.rows = rows;
        this.count = rows.count();
        this.executor = executor;
        this.arrived = arrived;
        this.failed = failed;
    }

    public int count() {
        return count;
    }

    public TableRows<R> rows() {
        return rows;
    }

    /** The row at a position where it has been read; else it is asked for. */
    public synchronized Optional<R> get(int row) {
        int page = row / PAGE;
        List<R> there = pages.get(page);
        if (there == null) {
            want(page);
            return Optional.empty();
        }
        int at = row - page * PAGE;
        return at < there.size() ? Optional.of(there.get(at)) : Optional.empty();
    }

    /** Whether the row at a position has been read. */
    public synchronized boolean has(int row) {
        return pages.containsKey(row / PAGE);
    }

    /** Positions of rows among those that have been read, ascending. */
    public synchronized List<Integer> positions(List<?> wantedRows) {
        Set<Object> looked = new HashSet<>(wantedRows);
        List<Integer> found = new ArrayList<>();
        pages.forEach((page, read) -> {
            for (int i = 0; i < read.size(); i++) {
                if (looked.contains(read.get(i))) {
                    found.add(page * PAGE + i);
                }
            }
        });
        Collections.sort(found);
        return found;
    }

    /** Asks for nothing more. */
    public synchronized void close() {
        closed = true;
        wanted.clear();
    }

    private void want(int page) {
        if (closed) {
            return;
        }
        wanted.remove(page);
        wanted.push(page);
        if (wanted.size() > REQUESTS) {
            wanted.removeLast();
        }
        if (!reading) {
            reading = true;
            executor.execute(this::read);
        }
    }

    private void read() {
        for (Integer page = next(); page != null; page = next()) {
            List<R> read;
            try {
                int from = page * PAGE;
                read = rows.read(from, Math.min(count, from + PAGE));
            } catch (Exception e) {
                read = List.of();
                failed.accept(e);
            }
            put(page, read);
            arrived.run();
        }
    }

    private synchronized Integer next() {
        Integer page = wanted.poll();
        reading = page != null;
        return page;
    }

    private synchronized void put(int page, List<R> read) {
        pages.put(page, read);
        wanted.remove(page);
        if (pages.size() > PAGES) {
            pages.remove(pages.keySet().iterator().next());
        }
    }
}
