package org.pccd.run.ui.internal.console;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The end of a file that others append to, read on each time. Used by one thread at a time. */
public final class FileTail {
    private static final int MOST_BYTES = 1 << 20;

    private final Path file;
    private long read = -1;
    private final int first;

    /** @param first how much of what is there at the beginning is read, in bytes, from a whole line on */
    public FileTail(Path file, int first) {
        this.file = file;
        this.first = first;
    }

    /** The whole lines that were appended since the last call; empty where there are none, or no such file yet. */
    public String readOn() throws IOException {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            boolean cut = false;
            if (read < 0) {
                read = Math.max(0, channel.size() - first);
                cut = read > 0;
            } else if (channel.size() < read) {
                read = 0;
            }
            ByteBuffer block = ByteBuffer.allocate((int) Math.min(MOST_BYTES, channel.size() - read));
            channel.position(read);
            while (block.hasRemaining() && channel.read(block) > 0) {
                continue;
            }
            int end = block.position();
            while (end > 0 && block.get(end - 1) != '\n') {
                end--;
            }
            read += end;
            String text = new String(block.array(), 0, end, StandardCharsets.UTF_8);
            return cut ? text.substring(text.indexOf('\n') + 1) : text;
        }
    }
}
