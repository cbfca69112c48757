package org.pccd.run.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Small things about folders. */
public final class Folders {
    private Folders() {}

    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
    }

    /** Deletes what a crash left half-written. */
    public static void deleteOrphans(Path folder) throws IOException {
        for (Path p : list(folder)) {
            if (p.getFileName().toString().startsWith(".tmp-")) {
                delete(p);
            }
        }
    }

    /** The entries in the order of their names; none where there is no such folder. */
    public static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static long bytes(Path folder) throws IOException {
        long sum = 0;
        for (Path p : list(folder)) {
            sum += Files.size(p);
        }
        return sum;
    }
}
