package org.pccd.run.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.pccd.core.Json;

/** The smallest validation loss in {@code metrics.jsonl}, kept up to date by reading what was appended. */
public final class BestLoss {
    private static final String KEY = "\"validationLoss\"";
    private static final int BLOCK = 1 << 20;

    private final Path file;
    private Object identity;
    private long read;
    private Double best;

    public BestLoss(Path run) {
        file = run.resolve("metrics.jsonl");
    }

    /** The smallest so far, null where there is none. A line that cannot be read is passed over: drawing tells it. */
    public Double read() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Object now = attributes.fileKey();
            // A resume cuts the file: another one takes its place.
            if (attributes.size() < read || now != null && !now.equals(identity)) {
                read = 0;
                best = null;
            }
            identity = now;
            if (attributes.size() > read) {
                readOn();
            }
        } catch (IOException e) {
            // No metrics yet, or out of reach for now: what was read before holds.
            return best;
        }
        return best;
    }

    private void readOn() throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            channel.position(read);
            while (channel.read(block) > 0 || block.position() > 0) {
                int end = lastLineEnd(block);
                if (end < 0) {
                    return;
                }
                String text = new String(block.array(), 0, end + 1, StandardCharsets.UTF_8);
                text.lines().filter(line -> line.contains(KEY)).forEach(this::add);
                read += end + 1;
                block.flip().position(end + 1);
                block.compact();
            }
        }
    }

    private static int lastLineEnd(ByteBuffer block) {
        int i = block.position() - 1;
        while (i >= 0 && block.get(i) != '\n') {
            i--;
        }
        return i;
    }

    private void add(String line) {
        try {
            double loss = Json.mapper().readTree(line).path("validationLoss").asDouble(Double.NaN);
            if (best == null && !Double.isNaN(loss) || best != null && loss < best) {
                best = loss;
            }
        } catch (JsonProcessingException e) {
            return;
        }
    }
}
