package org.pccd.run.ui.internal.wizard;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pccd.run.JobFolder;

/** Finds the datasets in folders and below. */
final class DatasetFinder {
    private static final int DEEPEST = 6;

    private DatasetFinder() {}

    /** Sorted; folders that cannot be read, runs and hidden ones are passed over. */
    static List<Path> below(List<Path> folders) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            Files.walkFileTree(folder, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    boolean dataset = Files.isRegularFile(dir.resolve("dataset.json"));
                    if (dataset) {
                        found.add(dir);
                    }
                    String name = String.valueOf(dir.getFileName());
                    return dataset || JobFolder.is(dir) || !dir.equals(folder) && name.startsWith(".")
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return found.stream().sorted().distinct().toList();
    }
}
