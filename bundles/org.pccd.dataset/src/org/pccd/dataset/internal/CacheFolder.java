package org.pccd.dataset.internal;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pccd.core.AtomicFiles;
import org.pccd.core.DiskFailure;
import org.pccd.core.Folders;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.RefusedRow;
import org.pccd.encoding.Encoder;

/** A complete tensor cache on disk. */
public record CacheFolder(Path path, boolean temporary) {
    static final String INDEX = "index.json";

    /** Finds the cache with this key, or makes it. */
    public static CacheFolder open(Dataset dataset, CacheKey key, Encoder encoder, Progress progress)
            throws IOException {
        Path target = dataset.folder().resolve(Layout.CACHE).resolve(key.folderName());
        if (Files.exists(target.resolve(INDEX))) {
            CacheFolder found = new CacheFolder(target, false);
            if (!found.index().key().equals(key.hash())) {
                throw new PccdException("The cache " + target + " is damaged; remove it, and it will be made again.");
            }
            return found;
        }
        progress.begin("Encode", dataset.size(), "structures");
        Optional<Path> beside = temporaryBeside(target);
        if (beside.isEmpty()) {
            return encodeElsewhere(dataset, key, encoder, progress);
        }
        try {
            CacheWriter.write(beside.get(), dataset, key, encoder, progress);
            rename(beside.get(), target);
        } finally {
            Folders.discard(beside.get());
        }
        return new CacheFolder(target, false);
    }

    private static CacheFolder encodeElsewhere(Dataset dataset, CacheKey key, Encoder encoder, Progress progress)
            throws IOException {
        Path folder = Files.createTempDirectory("pccd-tensors-");
        // Files are removed in the reverse of this order where close() is never called.
        folder.toFile().deleteOnExit();
        progress.done(
                0,
                dataset.folder() + " is read-only: encoding into " + folder + ", which is removed when it is closed");
        CacheFolder cache = new CacheFolder(folder, true);
        try {
            CacheWriter.write(folder, dataset, key, encoder, progress);
        } catch (IOException | RuntimeException e) {
            Folders.discard(folder);
            throw e;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(f -> f.toFile().deleteOnExit());
        }
        return cache;
    }

    /** @return empty where the dataset's folder is read-only */
    private static Optional<Path> temporaryBeside(Path target) throws IOException {
        try {
            Files.createDirectories(target.getParent());
            return Optional.of(Files.createDirectory(AtomicFiles.temporaryBeside(target)));
        } catch (IOException e) {
            if (DiskFailure.denied(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static void rename(Path complete, Path target) throws IOException {
        try {
            AtomicFiles.rename(complete, target);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
            // Another process has made the same cache meanwhile: theirs is as good.
            return;
        }
    }

    public CacheIndex index() {
        CacheIndex index = Json.read(path.resolve(INDEX), CacheIndex.class);
        if (!index.format().equals(CacheIndex.FORMAT) || index.formatVersion() != CacheIndex.VERSION) {
            throw new PccdException(
                    "The cache " + path + " is of another version; remove it, and it will be made again.");
        }
        return index;
    }

    public Path tensors() {
        return path.resolve("tensors.f32");
    }

    public Path conditions() {
        return path.resolve("conditions.i32");
    }

    public Path rows() {
        return path.resolve("rows.i32");
    }

    Path refusedFile() {
        return path.resolve("refused.jsonl");
    }

    public List<RefusedRow> refused() throws IOException {
        try (Stream<String> lines = Files.lines(refusedFile())) {
            return lines.map(CacheFolder::parse).toList();
        }
    }

    private static RefusedRow parse(String line) {
        try {
            return Json.mapper().readValue(line, RefusedRow.class);
        } catch (IOException e) {
            throw new PccdException("A line of refused.jsonl is damaged: " + line + ".", e);
        }
    }
}
