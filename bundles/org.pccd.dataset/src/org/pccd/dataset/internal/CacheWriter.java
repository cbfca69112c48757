package org.pccd.dataset.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.RefusedRow;
import org.pccd.encoding.Encoder;

/** Encodes a dataset into a folder: batches in parallel, written in the order of the rows. */
final class CacheWriter implements AutoCloseable {
    private static final int BATCH = 512;

    private final CacheFolder folder;
    private final FileChannel tensors;
    private final FileChannel conditions;
    private final FileChannel rows;
    private final BufferedWriter refused;
    private final Map<String, Integer> reasons = new TreeMap<>();
    private ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private RefusedRow first;
    private int count;

    private CacheWriter(CacheFolder folder) throws IOException {
        this.folder = folder;
        tensors = create(folder.tensors());
        conditions = create(folder.conditions());
        rows = create(folder.rows());
        refused = Files.newBufferedWriter(folder.refusedFile());
    }

    static void write(Path path, Dataset dataset, CacheKey key, Encoder encoder, Progress progress) throws IOException {
        long values = Arrays.stream(encoder.shape()).asLongStream().reduce(1, Math::multiplyExact);
        DiskSpace.require(path, 4L * dataset.size() * (values + encoder.conditionCount() + 1));
        CacheFolder folder = new CacheFolder(path, false);
        try (CacheWriter writer = new CacheWriter(folder)) {
            writer.encode(dataset, encoder, progress);
            writer.finish(dataset, key, encoder);
        }
    }

    private void encode(Dataset dataset, Encoder encoder, Progress progress) throws IOException {
        for (int from = 0; from < dataset.size(); from += BATCH) {
            progress.check();
            List<Encoding> batch = dataset.range(from, from + BATCH).parallelStream()
                    .map(e -> Encoding.of(encoder, e))
                    .toList();
            append(batch);
            progress.done(Math.min(dataset.size(), from + BATCH), reasons.isEmpty() ? "" : "refused " + reasons);
        }
        if (count == 0) {
            throw new PccdException("None of the " + dataset.size() + " structures of " + dataset.folder()
                    + " can be encoded; the first, " + first.id() + ": " + first.message());
        }
    }

    private void append(List<Encoding> batch) throws IOException {
        List<Encoding> good = batch.stream().filter(e -> !e.refused()).toList();
        write(tensors, good, e -> e.tensor().length, (e, b) -> {
            for (float x : e.tensor()) {
                b.putFloat(x);
            }
        });
        write(conditions, good, e -> e.conditions().length, (e, b) -> {
            for (int token : e.conditions()) {
                b.putInt(token);
            }
        });
        write(rows, good, e -> 1, (e, b) -> b.putInt(e.row()));
        count += good.size();
        for (RefusedRow r :
                batch.stream().filter(Encoding::refused).map(Encoding::refusal).toList()) {
            first = first == null ? r : first;
            reasons.merge(r.code(), 1, Integer::sum);
            refused.write(Json.line(r) + "\n");
        }
    }

    private interface Length {
        int of(Encoding e);
    }

    private interface Put {
        void into(Encoding e, ByteBuffer buffer);
    }

    private void write(FileChannel file, List<Encoding> batch, Length length, Put put) throws IOException {
        int bytes = 4 * batch.stream().mapToInt(length::of).sum();
        if (buffer.capacity() < bytes) {
            buffer = ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }
        buffer.clear();
        batch.forEach(e -> put.into(e, buffer));
        buffer.flip();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
    }

    private void finish(Dataset dataset, CacheKey key, Encoder encoder) throws IOException {
        for (FileChannel file : List.of(tensors, conditions, rows)) {
            file.force(true);
        }
        refused.flush();
        AtomicFiles.sync(folder.refusedFile());
        CacheIndex index = new CacheIndex(
                CacheIndex.FORMAT,
                CacheIndex.VERSION,
                key.hash(),
                key.encoder(),
                key.parameters(),
                dataset.dataHash(),
                encoder.shape(),
                encoder.conditionCount(),
                encoder.conditionVocabulary(),
                count,
                reasons);
        AtomicFiles.write(folder.path().resolve(CacheFolder.INDEX), Json.pretty(index));
    }

    private static FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        try (tensors;
                conditions;
                rows;
                refused) {
            // Closes all four, whichever fails.
        }
    }
}
