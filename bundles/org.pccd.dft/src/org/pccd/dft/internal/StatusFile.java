package org.pccd.dft.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.pccd.core.AtomicFiles;
import org.pccd.core.DiskFailure;
import org.pccd.core.Json;

/** {@code status.json} of a job. */
public final class StatusFile {
    /** Its name. */
    public static final String NAME = "status.json";

    private static final int BLOCK = 4096;

    private StatusFile() {}

    /** What it says, empty where it is missing, torn or something else. */
    public static <T> Optional<T> read(Path job, Class<T> type) {
        try {
            return Optional.ofNullable(Json.mapper().readValue(Files.readAllBytes(job.resolve(NAME)), type));
        } catch (IOException e) {
            // A crash of the machine or a full disk; who asks finds out the state otherwise.
            return Optional.empty();
        }
    }

    /** Replaces it; on a full disk, where no new file can be made, the old one is overwritten in its block. */
    public static void write(Path job, Record status) throws IOException {
        Path file = job.resolve(NAME);
        byte[] bytes = Json.pretty(status).getBytes(StandardCharsets.UTF_8);
        try {
            AtomicFiles.write(file, bytes);
        } catch (IOException e) {
            if (!DiskFailure.full(e) || bytes.length > BLOCK || !Files.exists(file)) {
                throw e;
            }
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
                byte[] padded = Arrays.copyOf(bytes, (int) Math.max(bytes.length, Math.min(BLOCK, out.size())));
                Arrays.fill(padded, bytes.length, padded.length, (byte) '\n');
                out.write(ByteBuffer.wrap(padded), 0);
            }
        }
    }
}
