package org.pccd.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders as a whole. */
public final class Folders {
    private Folders() {}

    /** The entries in the order of their names; none where there is no such folder. */
    public static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Removes a file or folder with all that is in it; links are removed, not followed. Nothing where it is absent. */
    public static void delete(Path folder) throws IOException {
        for (Path p : depthFirst(folder)) {
            Files.delete(p);
        }
    }

    /** As {@link #delete}, as far as the file system lets us: for what has failed already, whose reason is told. */
    public static void discard(Path folder) {
        try {
            for (Path p : depthFirst(folder)) {
                discardOne(p);
            }
        } catch (IOException e) {
            // What cannot be listed stays; its name says that it is temporary.
            return;
        }
    }

    private static void discardOne(Path p) {
        try {
            Files.delete(p);
        } catch (IOException e) {
            // Stays, like the folders above it; the others can still go.
            return;
        }
    }

    private static List<Path> depthFirst(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
