package org.pccd.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.pccd.core.Json;
import org.pccd.core.PccdException;

/**
 * Follows the list of a sampling ({@value SampleFiles#MANIFEST}) while it is being written: each look gives what is
 * new. One thread at a time.
 */
public final class SampleTail {
    /**
     * One sample as the list has it; what a line lacks is null or empty.
     *
     * @param file name in the folder, null where there is no structure
     * @param code reason why there is none (message likewise)
     * @param elements what the condition asked for
     */
    public record Listed(long index, String file, String code, String message, List<String> elements, long seed) {}

    /**
     * What is new.
     *
     * @param anew whether the list began again, as when a worker goes on from its last whole batch: then these are all
     */
    public record News(boolean anew, List<Listed> lines) {}

    private final Path file;
    private Object key;
    private long offset;
    private long number;

    public SampleTail(Path folder) {
        file = folder.resolve(SampleFiles.MANIFEST);
    }

    /**
     * What was written since the last look; an unfinished last line waits for the next one.
     *
     * @throws PccdException naming the line that cannot be read
     */
    public News look() {
        try {
            if (!Files.exists(file)) {
                return new News(begun(null, -1), List.of());
            }
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            boolean anew = begun(now.fileKey(), now.size());
            return new News(anew, offset == now.size() ? List.of() : lines());
        } catch (IOException e) {
            throw new PccdException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Whether it is another file than before, or a shorter one. */
    private boolean begun(Object newKey, long size) {
        boolean anew = offset > 0 && (size < offset || (key != null && newKey != null && !key.equals(newKey)));
        if (anew) {
            offset = 0;
            number = 0;
        }
        key = newKey;
        return anew;
    }

    private List<Listed> lines() throws IOException {
        byte[] bytes = rest();
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        List<Listed> lines = new ArrayList<>();
        for (String line :
                new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            if (!line.isBlank()) {
                lines.add(parse(line));
            }
        }
        offset += end;
        return lines;
    }

    private byte[] rest() throws IOException {
        try (FileChannel in = FileChannel.open(file)) {
            ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(Math.max(0, in.size() - offset)));
            while (buffer.hasRemaining() && in.read(buffer, offset + buffer.position()) >= 0) {
                // until all is read
            }
            return java.util.Arrays.copyOf(buffer.array(), buffer.position());
        }
    }

    private Listed parse(String line) {
        try {
            JsonNode tree = Json.mapper().readTree(line);
            return new Listed(
                    tree.path("index").asLong(number - 1),
                    text(tree, "file"),
                    text(tree, "code"),
                    text(tree, "message"),
                    StreamSupport.stream(tree.path("elements").spliterator(), false)
                            .map(JsonNode::asText)
                            .toList(),
                    tree.path("seed").asLong());
        } catch (JsonProcessingException e) {
            throw new PccdException(file + ":" + number + ": not a line of JSON (" + e.getOriginalMessage()
                    + "); restore the file or remove it.");
        }
    }

    private static String text(JsonNode tree, String key) {
        return tree.path(key).isTextual() ? tree.path(key).asText() : null;
    }
}
