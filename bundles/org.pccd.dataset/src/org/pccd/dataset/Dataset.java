package org.pccd.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.dataset.internal.DataHash;
import org.pccd.dataset.internal.DatasetFolder;
import org.pccd.dataset.internal.Failures;
import org.pccd.dataset.internal.Layout;
import org.pccd.dataset.internal.RowReader;
import org.pccd.dataset.internal.Statistics;
import org.pccd.dataset.internal.TableQuery;

/**
 * A dataset on disk, open for reading. A folder with
 * <ul>
 *   <li>{@code dataset.json}: what it holds and where that comes from ({@link DatasetInfo});
 *   <li>{@code structures.duckdb}: the table {@code structures}, which any DuckDB program reads;
 *   <li>{@code refusals.jsonl}: every entry that was left out, one {@link Refusal} a line;
 *   <li>{@code cache/}: encoded tensors ({@link TensorCache}), which may be removed at any time.
 * </ul>
 * Nothing but the cache is ever changed, so any number of processes may read it. Thread-safe. Structures are read when
 * they are asked for, none are held.
 */
public final class Dataset implements AutoCloseable {
    private static final int BATCH = 4096;

    private final Path folder;
    private final DatasetInfo info;
    private final RowReader rows;

    private Dataset(Path folder, DatasetInfo info, RowReader rows) {
        this.folder = folder;
        this.info = info;
        this.rows = rows;
    }

    /** @throws PccdException where the folder is no dataset, is damaged, or is of a newer version */
    public static Dataset open(Path folder) {
        DatasetInfo info = DatasetFolder.info(folder);
        try {
            RowReader rows = DatasetFolder.open(folder, info);
            return new Dataset(folder.toAbsolutePath().normalize(), info, rows);
        } catch (SQLException e) {
            throw Failures.reading(folder.resolve(Layout.STORE), e);
        }
    }

    public Path folder() {
        return folder;
    }

    public DatasetInfo info() {
        return info;
    }

    /** Number of structures; rows run from 0 to size - 1. */
    public int size() {
        return info.counts().kept();
    }

    /** @see DatasetInfo#dataHash */
    public String dataHash() {
        return info.dataHash();
    }

    /** One row. For many, the other methods are much faster. */
    public DatasetEntry entry(int row) {
        return entries(new int[] {row}).get(0);
    }

    /**
     * Rows in any order, read at once.
     *
     * @return one entry for each number, in the order of the numbers
     * @throws IndexOutOfBoundsException where there is no such row
     */
    public List<DatasetEntry> entries(int... numbers) {
        Map<Integer, DatasetEntry> found = new HashMap<>();
        try {
            rows.rows(IntStream.of(numbers).distinct().toArray()).forEach(e -> found.put(e.row(), e));
        } catch (SQLException e) {
            throw failure(e);
        }
        List<DatasetEntry> entries = new ArrayList<>(numbers.length);
        for (int row : numbers) {
            DatasetEntry e = found.get(row);
            if (e == null) {
                throw new IndexOutOfBoundsException("row " + row + " of " + size());
            }
            entries.add(e);
        }
        return entries;
    }

    /** Rows from (inclusive) to (exclusive, cut at the end) in order; hold a few thousand at a time. */
    public List<DatasetEntry> range(int from, int to) {
        try {
            return rows.range(from, to);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Every row in order, in batches. */
    public void forEach(Consumer<DatasetEntry> action) {
        for (int from = 0; from < size(); from += BATCH) {
            range(from, from + BATCH).forEach(action);
        }
    }

    /** Every row of a split in order, in batches. */
    public void forEach(Split split, Consumer<DatasetEntry> action) {
        int[] numbers = rows(split);
        for (int from = 0; from < numbers.length; from += BATCH) {
            entries(Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + BATCH)))
                    .forEach(action);
        }
    }

    /** The numbers of a split's rows, ascending. */
    public int[] rows(Split split) {
        try {
            return statistics(null).rows(split);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * The numbers of the rows of a chemical system, ascending.
     *
     * @param system symbols in alphabetical order joined by hyphens, such as {@code Co-Li-O}
     */
    public int[] rowsOfSystem(String system) {
        try {
            return statistics(null).rowsOfSystem(system);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Counts, ranges and histograms of all structures. */
    public DatasetStatistics summary() {
        return summary(null);
    }

    /** The same of one split, null for all structures. */
    public DatasetStatistics summary(Split split) {
        try {
            return statistics(split).summary(info);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** What this holds as a table to sort and filter. */
    public DatasetTable table() {
        return new DatasetTable(info, new TableQuery(rows, size()), folder.resolve(Layout.STORE));
    }

    /**
     * Histogram of a numeric column, fixed (such as {@code a}, {@code volume}, {@code volume_per_site},
     * {@code nsites}) or of a property.
     *
     * @param column name of a column, or of a property whose name no fixed column has
     * @param bins number of equal bins between the smallest and the largest value
     * @throws PccdException where there is no such numeric column
     */
    public Histogram histogram(String column, int bins) {
        return histogram(column, bins, null);
    }

    /** The same of one split, null for all structures; the bins are those of all. */
    public Histogram histogram(String column, int bins, Split split) {
        try {
            return statistics(split).histogram(info, column, bins);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * How often each value of a column or property occurs, most frequent first; missing values under the empty string.
     *
     * @throws PccdException where there is no such column
     */
    public Map<String, Integer> valueCounts(String column) {
        try {
            return statistics(null).valueCounts(info, column);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Everything that was left out or noted, in the order of the import; the caller closes the stream. */
    public Stream<Refusal> refusals() {
        Path file = folder.resolve(Layout.REFUSALS);
        try {
            return Files.lines(file).map(line -> {
                try {
                    return Json.mapper().readValue(line, Refusal.class);
                } catch (IOException e) {
                    throw Failures.reading(file, e);
                }
            });
        } catch (IOException | UncheckedIOException e) {
            throw Failures.reading(file, e);
        }
    }

    /** @throws PccdException where the structures are no longer those that were imported */
    public void verify(Progress progress) {
        String hash;
        try {
            hash = DataHash.of(rows, size(), progress, e -> {});
        } catch (SQLException e) {
            throw failure(e);
        }
        if (!hash.equals(dataHash())) {
            throw new PccdException(folder.resolve(Layout.STORE) + " was changed after the import (its data hash is "
                    + hash + ", but dataset.json says " + dataHash() + "); import it again.");
        }
    }

    private Statistics statistics(Split split) {
        return new Statistics(rows, split);
    }

    private PccdException failure(SQLException e) {
        return Failures.reading(folder.resolve(Layout.STORE), e);
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
