package org.pccd.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.pccd.core.Folders;
import org.pccd.core.Progress;
import org.pccd.dataset.internal.CacheFolder;
import org.pccd.dataset.internal.CacheIndex;
import org.pccd.dataset.internal.CacheKey;
import org.pccd.dataset.internal.Failures;
import org.pccd.dataset.internal.MappedRows;
import org.pccd.encoding.Encoder;

/**
 * The encoded tensors and condition tokens of a dataset's structures, in memory-mapped files under the dataset's
 * {@code cache/} folder: encoded once, read by any number of threads and processes, hardly any of it in the heap.
 *
 * <p>Files, all numbers little-endian: {@code tensors.f32} ({@link #count} x shape, row-major), {@code conditions.i32}
 * (count x tokens), {@code rows.i32} (the dataset's row of each), {@code refused.jsonl} ({@link RefusedRow}) and
 * {@code index.json}. The folder's name holds a hash of data, encoder, parameters and a sample of encodings, so that
 * an encoder that has changed finds no old tensors. The folder may be removed whenever nobody reads it.
 */
public final class TensorCache implements AutoCloseable {
    private final Dataset dataset;
    private final CacheFolder folder;
    private final CacheIndex index;
    private final MappedRows tensors;
    private final MappedRows conditions;
    private final int[] rows;

    private TensorCache(Dataset dataset, CacheFolder folder, CacheIndex index) throws IOException {
        this.dataset = dataset;
        this.folder = folder;
        this.index = index;
        tensors = MappedRows.open(folder.tensors(), index.count(), index.tensorLength());
        conditions = MappedRows.open(folder.conditions(), index.count(), index.conditionCount());
        rows = new int[index.count()];
        MappedRows numbers = MappedRows.open(folder.rows(), index.count(), 1);
        for (int i = 0; i < rows.length; i++) {
            numbers.ints(i, rows, i);
        }
    }

    /**
     * The tensors of a dataset: those that are there, or else newly encoded ones, complete or not at all. Where the
     * dataset's folder is read-only they go to the system's temporary folder until {@link #close}, and the progress
     * message says so.
     *
     * @param encoderId of the encoder's provider
     * @param parameters that the encoder was built from, complete
     * @throws org.pccd.core.PccdException where the disk is full, the cache is damaged, or the encoder refuses all rows
     * @throws java.util.concurrent.CancellationException where the user cancels
     */
    public static TensorCache of(
            Dataset dataset, String encoderId, JsonNode parameters, Encoder encoder, Progress progress) {
        CacheKey key = CacheKey.of(dataset, encoderId, parameters, encoder);
        try {
            CacheFolder folder = CacheFolder.open(dataset, key, encoder, progress);
            return new TensorCache(dataset, folder, folder.index());
        } catch (IOException e) {
            throw Failures.writing("write encoded tensors in", dataset.folder(), e);
        }
    }

    /** Number of tensors: the dataset's structures less the refused ones. */
    public int count() {
        return index.count();
    }

    /** Shape of one tensor. */
    public int[] shape() {
        return index.shape().clone();
    }

    /** Number of values of one tensor. */
    public int tensorLength() {
        return index.tensorLength();
    }

    /** Number of condition tokens of one structure. */
    public int conditionCount() {
        return index.conditionCount();
    }

    /** Condition tokens lie in [0, vocabulary). */
    public int conditionVocabulary() {
        return index.conditionVocabulary();
    }

    /** Tensor i in [0, count), a new array. */
    public float[] tensor(int i) {
        float[] x = new float[tensorLength()];
        tensors.floats(i, x, 0);
        return x;
    }

    /** Condition tokens of tensor i, a new array. */
    public int[] conditions(int i) {
        int[] tokens = new int[conditionCount()];
        conditions.ints(i, tokens, 0);
        return tokens;
    }

    /**
     * Reads a batch.
     *
     * @param indices of tensors, in any order
     * @param x filled with [indices, shape...], at least that long
     * @param tokens filled with [indices, conditionCount], at least that long
     */
    public void fill(int[] indices, float[] x, int[] tokens) {
        for (int b = 0; b < indices.length; b++) {
            tensors.floats(indices[b], x, b * tensorLength());
            conditions.ints(indices[b], tokens, b * conditionCount());
        }
    }

    /** The dataset's row of tensor i. */
    public int row(int i) {
        return rows[i];
    }

    /** Indices of the tensors of a split, ascending. */
    public int[] indices(Split split) {
        return IntStream.of(dataset.rows(split))
                .map(row -> Arrays.binarySearch(rows, row))
                .filter(i -> i >= 0)
                .toArray();
    }

    /** The structures that the encoder could not represent, in the order of the rows. */
    public List<RefusedRow> refused() {
        try {
            return folder.refused();
        } catch (IOException e) {
            throw Failures.reading(folder.path(), e);
        }
    }

    /** Where the files are. */
    public Path folder() {
        return folder.path();
    }

    /** Whether the files go away at {@link #close}, for the dataset's folder is read-only. */
    public boolean temporary() {
        return folder.temporary();
    }

    @Override
    public void close() {
        if (temporary()) {
            Folders.discard(folder.path());
        }
    }
}
