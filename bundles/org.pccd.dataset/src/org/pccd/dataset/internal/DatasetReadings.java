package org.pccd.dataset.internal;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Reading;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetEntry;

/** The rows of a dataset as if they were read from a file, a batch in memory. */
public final class DatasetReadings implements Iterator<Reading> {
    private static final int BATCH = 1024;

    private final Dataset dataset;
    private final String source;
    private List<DatasetEntry> batch = List.of();
    private int next;

    /** @param source what the entries name as their source */
    public DatasetReadings(Dataset dataset, String source) {
        this.dataset = dataset;
        this.source = source;
    }

    @Override
    public boolean hasNext() {
        return next < dataset.size();
    }

    @Override
    public Reading next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (next % BATCH == 0) {
            batch = dataset.range(next, next + BATCH);
        }
        DatasetEntry e = batch.get(next++ % BATCH);
        return Reading.of(new Entry(e.id(), e.structure(), e.labels(), source, 0));
    }
}
