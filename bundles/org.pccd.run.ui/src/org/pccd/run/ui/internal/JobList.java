package org.pccd.run.ui.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pccd.core.PccdException;
import org.pccd.run.JobObserver;
import org.pccd.run.JobOverview;
import org.pccd.run.Jobs;

/**
 * The jobs below some folders, looked at again and again: those that live at each look, the others now and then. Used
 * by one thread at a time.
 */
public final class JobList {
    private static final long SEARCH_NANOS = 10_000_000_000L;
    private static final long DEAD_NANOS = 5_000_000_000L;

    /** A search may take this share of the time at most, however many files there are. */
    private static final int SEARCH_SHARE = 20;

    private static final class Entry {
        private final JobObserver observer;
        private JobOverview seen;
        private long seenAt;

        Entry(Path path) {
            observer = new JobObserver(path);
        }
    }

    private final Map<Path, Entry> entries = new TreeMap<>(Comparator.naturalOrder());
    private List<Path> searched = List.of();
    private long nextSearch;

    /**
     * Looks.
     *
     * @param folders below which jobs are; a changed list is searched at once
     * @param all whether to search and to look at all now
     * @param now in nanoseconds of {@link System#nanoTime}
     */
    public List<JobOverview> look(List<Path> folders, boolean all, long now) {
        if (all || !folders.equals(searched) || now - nextSearch >= 0) {
            long begun = System.nanoTime();
            search(folders);
            searched = folders;
            long took = System.nanoTime() - begun;
            nextSearch = now + Math.max(SEARCH_NANOS, SEARCH_SHARE * took);
        }
        List<JobOverview> jobs = new ArrayList<>();
        for (Entry entry : entries.values()) {
            if (all || entry.seen == null || entry.seen.live() || now - entry.seenAt >= DEAD_NANOS) {
                entry.seen = entry.observer.look();
                entry.seenAt = now;
            }
            jobs.add(entry.seen);
        }
        return jobs;
    }

    private void search(List<Path> folders) {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try {
                    Jobs.below(folder).forEach(p -> found.add(p.toAbsolutePath().normalize()));
                } catch (PccdException e) {
                    // Vanished, or closed to us: its runs are not listed until it can be read.
                    continue;
                }
            }
        }
        entries.keySet().retainAll(found);
        found.forEach(path -> entries.computeIfAbsent(path, Entry::new));
    }
}
