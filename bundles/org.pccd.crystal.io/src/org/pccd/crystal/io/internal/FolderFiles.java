package org.pccd.crystal.io.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The files of a folder and those below, by name; hidden ones are passed over, and places that cannot be read kept. */
public final class FolderFiles extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> unreadable = new ArrayList<>();

    private FolderFiles(Path folder) {
        this.folder = folder;
    }

    public static FolderFiles of(Path folder) {
        FolderFiles found = new FolderFiles(folder);
        try {
            Files.walkFileTree(folder, found);
        } catch (IOException e) {
            found.unreadable.add(folder);
        }
        Collections.sort(found.files);
        return found;
    }

    public List<Path> files() {
        return files;
    }

    /** Folders that could not be listed, and links that lead nowhere. */
    public List<Path> unreadable() {
        return unreadable;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
        return dir.equals(folder) || !hidden(dir) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!hidden(file) && Files.isRegularFile(file)) {
            files.add(file);
        } else if (attributes.isSymbolicLink() && !Files.exists(file)) {
            unreadable.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        unreadable.add(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, IOException e) {
        if (e != null) {
            unreadable.add(dir);
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean hidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
