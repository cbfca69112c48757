package org.pccd.run.curves;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pccd.core.PccdException;

/**
 * Follows {@code metrics.jsonl} of a run while it grows: each look adds the new lines to a table. An unfinished last
 * line waits for the next look, unreadable ones are passed over. A resume cuts the file: then the table begins again.
 * One thread at a time.
 */
public final class MetricsTail {
    private static final int BLOCK = 1 << 22;
    private static final JsonFactory JSON = new JsonFactory();
    private static final Map<String, Quantity> KEYS =
            Stream.of(Quantity.values()).collect(Collectors.toMap(Quantity::key, q -> q));

    private final Path file;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK);
    private MetricTable table = new MetricTable();
    private Object identity;
    private long offset;
    private long unreadable;

    /** @param run folder of the run */
    public MetricsTail(Path run) {
        file = run.resolve("metrics.jsonl");
    }

    /** What was read so far. A cut of the file puts another table in its place. */
    public MetricTable table() {
        return table;
    }

    /** Complete lines that are no metrics, since the file began. */
    public long unreadable() {
        return unreadable;
    }

    /**
     * Reads on, some megabytes at most.
     *
     * @return whether there may be more to read at once
     * @throws PccdException where the file is there and cannot be read
     */
    public boolean look() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Object key = now.fileKey();
            if (now.size() < offset || identity != null && key != null && !identity.equals(key)) {
                table = new MetricTable();
                offset = 0;
                unreadable = 0;
            }
            identity = key;
            return now.size() > offset && readOn(now.size());
        } catch (java.nio.file.NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new PccdException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private boolean readOn(long size) throws IOException {
        block.clear();
        try (FileChannel in = FileChannel.open(file)) {
            while (block.hasRemaining() && in.read(block, offset + block.position()) > 0) {
                // until the block is full or the file is at its end
            }
        }
        int end = block.position();
        while (end > 0 && block.get(end - 1) != '\n') {
            end--;
        }
        parse(end);
        offset += end;
        return end > 0 && offset < size;
    }

    private void parse(int end) throws IOException {
        for (int from = 0; from < end; ) {
            int good = from;
            try (JsonParser json = JSON.createParser(block.array(), from, end - from)) {
                for (Row row = new Row(); row.read(json); ) {
                    row.addTo(table);
                    good = from + (int) json.currentLocation().getByteOffset();
                }
                from = ended(json) ? end : skip(good, end);
            } catch (JsonProcessingException e) {
                from = skip(good, end);
            }
        }
    }

    // Whether all was read: else something else than a line of metrics stands there.
    private static boolean ended(JsonParser json) {
        return json.currentToken() == null;
    }

    /** Passes over the line that comes next. */
    private int skip(int good, int end) {
        int at = good;
        while (at < end && block.get(at) <= ' ') {
            at++;
        }
        unreadable += at < end ? 1 : 0;
        while (at < end && block.get(at) != '\n') {
            at++;
        }
        return at + 1;
    }

    /** One line. */
    private static final class Row {
        private final double[] values = new double[Quantity.values().length];
        private double step;
        private double seconds;
        private double time;
        private double resumed;

        /** @return false at the end, or where something else stands */
        boolean read(JsonParser json) throws IOException {
            Arrays.fill(values, Double.NaN);
            step = Double.NaN;
            seconds = Double.NaN;
            time = Double.NaN;
            resumed = Double.NaN;
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                JsonToken token = json.nextToken();
                if (token.isNumeric()) {
                    take(key, json.getDoubleValue());
                } else {
                    json.skipChildren();
                }
            }
            return json.currentToken() == JsonToken.END_OBJECT && Double.isFinite(step) && Double.isFinite(seconds);
        }

        private void take(String key, double value) {
            switch (key) {
                case "step" -> step = value;
                case "seconds" -> seconds = value;
                case "time" -> time = value;
                case "resumed" -> resumed = value;
                default -> {
                    Quantity quantity = KEYS.get(key);
                    if (quantity != null) {
                        values[quantity.ordinal()] = value;
                    }
                }
            }
        }

        void addTo(MetricTable table) {
            table.add(step, seconds, time, resumed, values);
        }
    }
}
