package org.pccd.dft.queue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pccd.core.PccdException;
import org.pccd.dft.DftState;

/**
 * Follows the jobs of a folder by looking at it again and again: what has not changed is not read anew. Used by
 * one thread at a time.
 */
public final class BatchObserver {
    private final DftBatch batch;
    private final Map<Path, Seen> seen = new HashMap<>();

    // A job that waits has changed when a worker has claimed its newest attempt.
    private record Seen(FileTime changed, DftTable.Row row, Attempt newest) {
        boolean still(FileTime now) {
            return switch (row.state()) {
                case RUNNING -> false;
                case QUEUED -> changed.equals(now) && newest != null && !newest.claimed();
                default -> changed.equals(now);
            };
        }
    }

    /** @throws PccdException where the folder is none of DFT jobs */
    public BatchObserver(Path folder) {
        batch = DftBatch.open(folder);
    }

    public DftBatch batch() {
        return batch;
    }

    /** A row for each job, in their order; equal rows say that nothing has changed. */
    public List<DftTable.Row> look() {
        List<DftTable.Row> rows = new ArrayList<>();
        for (DftJob job : batch.jobs()) {
            FileTime changed = changed(job);
            Seen before = seen.get(job.path());
            if (before == null || !before.still(changed)) {
                before = new Seen(
                        changed, DftTable.row(batch.info(), job), job.attempt().orElse(null));
                seen.put(job.path(), before);
            }
            rows.add(before.row);
        }
        return rows;
    }

    /** Whether a job runs, or waits and a worker is there. */
    public boolean live() {
        return seen.values().stream().anyMatch(s -> s.row.state() == DftState.RUNNING)
                || !new DftQueue(batch).live().isEmpty();
    }

    private static FileTime changed(DftJob job) {
        try {
            return Files.getLastModifiedTime(job.path().resolve(DftJob.STATUS));
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    /**
     * The folders of DFT jobs in a folder and below, by name; hidden folders and those that cannot be read are passed
     * over.
     */
    public static List<Path> below(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    if (!dir.equals(folder) && String.valueOf(dir.getFileName()).startsWith(".")) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    if (DftBatch.is(dir)) {
                        found.add(dir);
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new PccdException(folder + " cannot be read: " + e.getMessage() + ".", e);
        }
        return found.stream().sorted().toList();
    }
}
