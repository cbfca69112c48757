package org.pccd.run.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;

/** A file of JSON Lines that is appended to; a torn last line is tolerated. */
public final class JsonLines {
    private final Path file;

    public JsonLines(Path file) {
        this.file = file;
    }

    /** The complete lines: a last one without a line end is unfinished. */
    public List<String> complete() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Appends a line, whole or not at all: what a full disk took of it is cut off again. */
    public void append(Object value) throws IOException {
        byte[] line = (Json.line(value) + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long end = out.size();
            ByteBuffer buffer = ByteBuffer.wrap(line);
            try {
                while (buffer.hasRemaining()) {
                    out.write(buffer, end + buffer.position());
                }
            } catch (IOException e) {
                out.truncate(end);
                throw e;
            }
        }
    }

    /** Replaces all lines. */
    public void replace(List<String> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        AtomicFiles.write(file, text.toString());
    }
}
