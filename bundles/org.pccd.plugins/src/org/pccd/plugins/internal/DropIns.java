package org.pccd.plugins.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pccd.core.Folders;
import org.pccd.core.PccdException;

/** The content of a folder of plugins: jars, and folders with jars, which come and go as a whole. */
final class DropIns {
    /** An entry of the folder: a jar, or a folder with jars at its top or in its {@code plugins}. */
    record Entry(Path path, List<Path> jars) {}

    private DropIns() {}

    /** @throws PccdException where the folder is there and cannot be read */
    static List<Entry> entries(Path folder) {
        try {
            List<Entry> entries = new ArrayList<>();
            for (Path path : Folders.list(folder)) {
                if (path.getFileName().toString().startsWith(".")) {
                    continue;
                }
                List<Path> jars = Files.isDirectory(path) ? jarsIn(path) : isJar(path) ? List.of(path) : List.of();
                if (!jars.isEmpty()) {
                    entries.add(new Entry(path, jars));
                }
            }
            return entries;
        } catch (IOException e) {
            throw new PccdException("The plugins in " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** All jars of several folders. */
    static List<Path> jars(List<Path> folders) {
        return folders.stream()
                .flatMap(f -> entries(f).stream())
                .flatMap(e -> e.jars().stream())
                .toList();
    }

    static List<Path> jarsIn(Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Path inside : List.of(folder, folder.resolve("plugins"))) {
            Folders.list(inside).stream().filter(DropIns::isJar).forEach(jars::add);
        }
        return jars;
    }

    private static boolean isJar(Path path) {
        return Files.isRegularFile(path)
                && path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar");
    }
}
