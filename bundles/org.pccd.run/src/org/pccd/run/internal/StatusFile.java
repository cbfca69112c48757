package org.pccd.run.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.pccd.core.AtomicFiles;
import org.pccd.core.DiskFailure;
import org.pccd.core.Json;
import org.pccd.run.RunStatus;

/** {@code status.json} of a job folder. */
public final class StatusFile {
    /** Its name. */
    public static final String NAME = "status.json";

    private static final String UNSTARTED = "Not started yet.";
    private static final int BLOCK = 4096;

    private StatusFile() {}

    /** What it says, empty where it is missing, empty, torn or not a status. */
    public static Optional<RunStatus> read(Path job) {
        try {
            JsonNode tree = Json.mapper().readTree(Files.readAllBytes(job.resolve(NAME)));
            return tree instanceof ObjectNode object
                    ? Optional.ofNullable(Json.mapper().treeToValue(modern(object), RunStatus.class))
                            .filter(s -> s.state() != null)
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            // Torn by a crash of the machine or a full disk; the caller finds out the state otherwise.
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Says of a job that was just made what it will do. */
    public static void unstarted(Path job, String task, long steps, String unit) throws IOException {
        RunStatus status = RunStatus.of(RunStatus.State.STOPPED, UNSTARTED, task, 0, steps, unit);
        write(job, status.stamped(Machine.now(), null));
    }

    /**
     * Replaces it. On a full disk, where no new file can be made, the old one is overwritten in place: readers live
     * with a torn one.
     */
    public static void write(Path job, RunStatus status) throws IOException {
        Path file = job.resolve(NAME);
        byte[] bytes = Json.pretty(status).getBytes(StandardCharsets.UTF_8);
        try {
            AtomicFiles.write(file, bytes);
        } catch (IOException e) {
            if (!DiskFailure.full(e) || bytes.length > BLOCK || !Files.exists(file)) {
                throw e;
            }
            overwrite(file, bytes);
        }
    }

    private static void overwrite(Path file, byte[] bytes) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            int length = (int) Math.max(bytes.length, Math.min(BLOCK, out.size()));
            byte[] padded = java.util.Arrays.copyOf(bytes, length);
            java.util.Arrays.fill(padded, bytes.length, length, (byte) '\n');
            out.write(ByteBuffer.wrap(padded), 0);
        }
    }

    // Folders of version 1 have the process beside the progress, and a state for runs that nobody has trained yet.
    private static ObjectNode modern(ObjectNode status) {
        if (status.path("state").asText().equals("CREATED")) {
            status.put("state", RunStatus.State.STOPPED.name()).put("message", UNSTARTED);
        }
        if (status.path("pid").asLong() > 0) {
            ObjectNode worker = status.putObject("worker");
            worker.put("pid", status.path("pid").asLong());
            worker.put("start", status.path("processStart").asText());
            worker.put("machine", status.path("machine").asText());
            worker.put("boot", "").put("folder", "");
            for (String number : new String[] {"launch", "threads", "heapMegabytes", "beat"}) {
                worker.put(number, 0);
            }
            status.put("task", "Training").put("unit", "steps");
        }
        return status;
    }
}
