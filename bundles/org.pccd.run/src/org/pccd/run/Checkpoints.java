package org.pccd.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Folders;
import org.pccd.core.FreeSpace;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Sha256;
import org.pccd.diffusion.Denoiser;
import org.pccd.run.internal.DiskFull;
import org.pccd.run.internal.Failures;

/**
 * The checkpoints of a run, {@code checkpoints/<step>/}: each is written under a temporary name, synced, renamed when
 * complete, and carries the checksum of each of its files.
 */
public final class Checkpoints {
    private static final String DESCRIPTION = "checkpoint.json";

    // Weights, average and two moments in single precision.
    static final long BYTES_PER_PARAMETER = 4 * 4;
    private static final long SPARE_BYTES = 4 << 20;

    private final Path folder;

    Checkpoints(Path folder) {
        this.folder = folder;
    }

    /** A complete checkpoint on disk. */
    public record Stored(Path folder, Checkpoint description) {
        public long step() {
            return description.step();
        }

        /** The file whose checksum does not agree, empty where all do. */
        public Optional<String> damaged() throws IOException {
            for (Map.Entry<String, Checkpoint.StoredFile> e :
                    description.files().entrySet()) {
                Path file = folder.resolve(e.getKey());
                if (!Files.isRegularFile(file)
                        || !Sha256.ofFile(file).equals(e.getValue().sha256())) {
                    return Optional.of(e.getKey());
                }
            }
            return Optional.empty();
        }
    }

    /** All complete checkpoints that can be read, oldest first; whether their files are damaged is not looked at. */
    public List<Stored> all() {
        return folders().stream().flatMap(p -> read(p).stream()).toList();
    }

    /** Whether there is any complete checkpoint, damaged ones included. */
    boolean exist() {
        return !folders().isEmpty();
    }

    private List<Path> folders() {
        return entries().stream()
                .filter(p -> p.getFileName().toString().matches("\\d+"))
                .filter(p -> Files.exists(p.resolve(DESCRIPTION)))
                .sorted(Comparator.comparing(p -> p.getFileName().toString()))
                .toList();
    }

    private static Optional<Stored> read(Path checkpoint) {
        try {
            return Optional.of(new Stored(checkpoint, Json.read(checkpoint.resolve(DESCRIPTION), Checkpoint.class)));
        } catch (PccdException e) {
            return Optional.empty();
        }
    }

    /** The checkpoint with the smallest validation loss. */
    public Optional<Stored> best() {
        return all().stream()
                .filter(s -> s.description().validationLoss() != null)
                .min(Comparator.comparingDouble(s -> s.description().validationLoss()));
    }

    /**
     * The newest checkpoint whose files agree with their checksums.
     *
     * @param warnings told one sentence about each damaged checkpoint that is passed over
     */
    public Optional<Stored> newestGood(Consumer<String> warnings) {
        for (Path checkpoint : folders().reversed()) {
            Optional<Stored> stored = read(checkpoint);
            Optional<String> damaged = stored.isEmpty() ? Optional.of(DESCRIPTION) : damaged(stored.get());
            if (damaged.isEmpty()) {
                return stored;
            }
            warnings.accept("Checkpoint " + checkpoint + " is damaged (" + damaged.get()
                    + " is unreadable or does not agree with its checksum) and is passed over;"
                    + " the one before it is used.");
        }
        return Optional.empty();
    }

    private static Optional<String> damaged(Stored stored) {
        try {
            return stored.damaged();
        } catch (IOException e) {
            throw new PccdException(stored.folder() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Writes a checkpoint, unless a good one of the same step is there.
     *
     * @throws PccdException where it cannot be written; earlier checkpoints are untouched then
     */
    void save(Checkpoint checkpoint, Denoiser denoiser) {
        Path target = folder.resolve(String.format(Locale.ROOT, "%08d", checkpoint.step()));
        Path temporary = AtomicFiles.temporaryBeside(target);
        try {
            Optional<Stored> there = read(target);
            if (there.isPresent() && there.get().damaged().isEmpty()) {
                return;
            }
            Files.createDirectories(folder);
            requireSpace(denoiser);
            Files.createDirectory(temporary);
            denoiser.save(temporary);
            Map<String, Checkpoint.StoredFile> files = new TreeMap<>();
            for (Path p : Folders.list(temporary)) {
                files.put(p.getFileName().toString(), new Checkpoint.StoredFile(Files.size(p), Sha256.ofFile(p)));
            }
            AtomicFiles.write(temporary.resolve(DESCRIPTION), Json.pretty(checkpoint.withFiles(files)));
            Folders.delete(target);
            AtomicFiles.rename(temporary, target);
        } catch (IOException | RuntimeException e) {
            Folders.discard(temporary);
            if (e instanceof PccdException known) {
                throw known;
            }
            throw new PccdException(
                    Failures.writing(target, e).getMessage() + " The checkpoint of step " + checkpoint.step()
                            + " is missing; earlier ones are untouched.",
                    e);
        }
    }

    /** Deletes all but the newest {@code keepLast} and the best. */
    void prune(int keepLast) throws IOException {
        List<Stored> all = all();
        Optional<Stored> best = best();
        for (Stored stored : all.subList(0, Math.max(0, all.size() - keepLast))) {
            if (best.isEmpty() || best.get().step() != stored.step()) {
                // Under another name first: a crash in between leaves an orphan, not half a checkpoint.
                Path orphan = AtomicFiles.temporaryBeside(stored.folder());
                AtomicFiles.rename(stored.folder(), orphan);
                Folders.delete(orphan);
            }
        }
    }

    /** Puts aside what is newer than the checkpoint that work goes on from: it is damaged. */
    void putAsideAfter(long step) throws IOException {
        for (Path checkpoint : folders()) {
            String name = checkpoint.getFileName().toString();
            if (Long.parseLong(name) > step) {
                AtomicFiles.rename(
                        checkpoint, checkpoint.resolveSibling(name + ".damaged-" + System.currentTimeMillis()));
            }
        }
    }

    void deleteOrphans() throws IOException {
        for (Path p : Folders.list(folder)) {
            if (p.getFileName().toString().startsWith(".tmp-")) {
                Folders.delete(p);
            }
        }
    }

    /** @throws DiskFull where the disk has no space for the next checkpoint */
    void requireSpace(Denoiser denoiser) throws IOException {
        List<Stored> all = all();
        long last = all.isEmpty() ? 0 : bytes(all.getLast());
        long needed = Math.max(last, denoiser.parameterCount() * BYTES_PER_PARAMETER) + SPARE_BYTES;
        long free = FreeSpace.bytes(folder);
        if (free < needed) {
            throw new DiskFull("The disk of " + folder + " has " + (free >> 20) + " MB left, but a checkpoint needs "
                    + (needed >> 20) + " MB: free space there; earlier checkpoints are untouched.");
        }
    }

    private List<Path> entries() {
        try {
            return Folders.list(folder);
        } catch (IOException e) {
            throw new PccdException(folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static long bytes(Stored stored) throws IOException {
        long sum = 0;
        for (Path p : Folders.list(stored.folder())) {
            sum += Files.size(p);
        }
        return sum;
    }
}
