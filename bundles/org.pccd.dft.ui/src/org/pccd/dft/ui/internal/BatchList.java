package org.pccd.dft.ui.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pccd.core.PccdException;
import org.pccd.dft.queue.BatchObserver;
import org.pccd.dft.queue.DftTable;

/**
 * The jobs below some folders, looked at again and again: those that live at each look, the others now and then. Used
 * by one thread at a time.
 */
final class BatchList {
    private static final long SEARCH_NANOS = 10_000_000_000L;
    private static final long QUIET_NANOS = 5_000_000_000L;

    /** A search may take this share of the time at most, however many files there are. */
    private static final int SEARCH_SHARE = 20;

    private static final class Followed {
        private final BatchObserver observer;
        private List<JobItem> items = List.of();
        private boolean live;
        private long seenAt;

        Followed(Path folder) {
            observer = new BatchObserver(folder);
        }

        void look(long now) {
            List<DftTable.Row> rows = observer.look();
            boolean alive = observer.live();
            List<JobItem> fresh = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                JobItem before = i < items.size() ? items.get(i) : null;
                boolean same =
                        before != null && before.live() == alive && before.row().equals(rows.get(i));
                fresh.add(same ? before : new JobItem(observer.batch(), rows.get(i), alive));
            }
            items = fresh;
            live = alive;
            seenAt = now;
        }
    }

    private final Map<Path, Followed> batches = new TreeMap<>();
    private List<Path> searched = List.of();
    private long nextSearch;

    /**
     * Looks.
     *
     * @param all whether to search and to look at all now
     * @param now of {@link System#nanoTime}
     */
    List<JobItem> look(List<Path> folders, boolean all, long now) {
        if (all || !folders.equals(searched) || now - nextSearch >= 0) {
            long begun = System.nanoTime();
            search(folders);
            searched = folders;
            nextSearch = now + Math.max(SEARCH_NANOS, SEARCH_SHARE * (System.nanoTime() - begun));
        }
        List<JobItem> items = new ArrayList<>();
        for (Followed batch : batches.values()) {
            if (all || batch.live || batch.seenAt == 0 || now - batch.seenAt >= QUIET_NANOS) {
                try {
                    batch.look(now);
                } catch (PccdException e) {
                    // Vanished, or closed to us: as it was seen last until the next search.
                    batch.seenAt = now;
                }
            }
            items.addAll(batch.items);
        }
        return items;
    }

    /** Whether something is going on. */
    boolean live() {
        return batches.values().stream().anyMatch(b -> b.live);
    }

    private void search(List<Path> folders) {
        Set<Path> found = new HashSet<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                found.addAll(BatchObserver.below(folder.toAbsolutePath().normalize()));
            }
        }
        batches.keySet().retainAll(found);
        for (Path folder : found) {
            if (!batches.containsKey(folder)) {
                try {
                    batches.put(folder, new Followed(folder));
                } catch (PccdException e) {
                    // Not one of ours, or of a newer program: the command line says so.
                    continue;
                }
            }
        }
    }
}
