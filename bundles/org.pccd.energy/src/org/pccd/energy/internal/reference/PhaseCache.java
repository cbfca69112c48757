package org.pccd.energy.internal.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.energy.reference.PhaseEnergy;
import org.pccd.energy.reference.PhasePlan;

/**
 * Energies of phases on disk, a line each, written as they come: what was killed goes on where it was. A second process
 * waits until the first is done.
 */
public final class PhaseCache implements AutoCloseable {
    private static final String PLAN = "plan.json";
    private static final String LINES = "energies.jsonl";
    private static final long PATIENCE = 200;

    private final Path folder;
    private final FileChannel guard;
    private final FileChannel lines;
    private final Map<Integer, PhaseEnergy> known = new HashMap<>();

    private PhaseCache(Path folder, FileChannel guard, FileChannel lines) {
        this.folder = folder;
        this.guard = guard;
        this.lines = lines;
    }

    /**
     * Opens the cache of a plan, made where there is none.
     *
     * @param caches folder of all caches
     * @throws java.util.concurrent.CancellationException where the user cancels while another process works on it
     */
    public static PhaseCache open(Path caches, PhasePlan plan, Progress progress) throws IOException {
        Path folder = Files.createDirectories(caches.resolve(plan.key()));
        FileChannel guard =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileChannel lines = null;
        try {
            await(guard, progress);
            if (!Files.exists(folder.resolve(PLAN))) {
                AtomicFiles.write(folder.resolve(PLAN), Json.pretty(plan));
            }
            lines = FileChannel.open(
                    folder.resolve(LINES),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            PhaseCache cache = new PhaseCache(folder, guard, lines);
            cache.read();
            return cache;
        } catch (IOException | RuntimeException e) {
            if (lines != null) {
                lines.close();
            }
            guard.close();
            throw e;
        }
    }

    private static void await(FileChannel guard, Progress progress) throws IOException {
        boolean told = false;
        while (true) {
            try {
                FileLock lock = guard.tryLock();
                if (lock != null) {
                    return;
                }
            } catch (OverlappingFileLockException e) {
                // Another thread of this process has it.
            }
            if (!told) {
                progress.begin("Waiting for another process that computes the same reference energies", -1, "");
                told = true;
            }
            progress.check();
            try {
                Thread.sleep(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new java.util.concurrent.CancellationException("interrupted");
            }
        }
    }

    // A torn last line is cut off, so that the next one begins on a line of its own.
    private void read() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(lines.size()));
        while (bytes.hasRemaining() && lines.read(bytes) >= 0) {}
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        List<String> all = whole.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            try {
                PhaseEnergy e = Json.mapper().readValue(all.get(i), PhaseEnergy.class);
                known.put(e.row(), e);
            } catch (JsonProcessingException e) {
                throw new PccdException(
                        folder.resolve(LINES) + ":" + (i + 1) + " is damaged; delete this line or the folder.", e);
            }
        }
        lines.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
        lines.position(lines.size());
    }

    public Path folder() {
        return folder;
    }

    /** By row of the dataset. */
    public Map<Integer, PhaseEnergy> known() {
        return known;
    }

    /** Writes an energy so that it is not lost. */
    public void add(PhaseEnergy energy) {
        try {
            ByteBuffer line = ByteBuffer.wrap((Json.line(energy) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                lines.write(line);
            }
            known.put(energy.row(), energy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (guard) {
            lines.close();
        }
    }
}
