package org.pccd.dataset.ui.internal.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pccd.core.Progress;
import org.pccd.dataset.ImportPreview;
import org.pccd.dataset.ImportSettings;
import org.pccd.dataset.ImportSource;
import org.pccd.dataset.Previewed;
import org.pccd.dataset.Refusal.Verdict;

/** A preview that goes on in the background, and what is known of it so far. Thread-safe. */
final class PreviewRun {
    /** The entries that are listed; those after them are only counted. */
    static final int LISTED = 20_000;

    private final List<Previewed> rows = new ArrayList<>();
    private final Map<String, Integer> codes = new TreeMap<>();
    private int read;
    private int kept;
    private int filtered;
    private boolean complete;
    private boolean ended;

    /** @param rows those after the ones that were asked for */
    record State(
            int read,
            int kept,
            int filtered,
            Map<String, Integer> codes,
            List<Previewed> rows,
            boolean complete,
            boolean ended) {
        int refused() {
            return read - kept - filtered;
        }
    }

    /** Does it; returns at the end. */
    Void run(List<ImportSource> sources, ImportSettings settings, int limit, Progress progress) {
        try {
            ImportPreview.Result result = new ImportPreview(settings, progress).run(sources, limit, this::take);
            synchronized (this) {
                complete = result.complete();
            }
        } finally {
            synchronized (this) {
                ended = true;
            }
        }
        return null;
    }

    private synchronized void take(Previewed p) {
        read++;
        if (p.kept()) {
            kept++;
        } else {
            codes.merge(p.out().code(), 1, Integer::sum);
            filtered += p.out().verdict() == Verdict.FILTERED ? 1 : 0;
        }
        if (rows.size() < LISTED) {
            rows.add(p);
        }
    }

    /** @param known number of rows that the caller has already */
    synchronized State state(int known) {
        return new State(
                read,
                kept,
                filtered,
                new TreeMap<>(codes),
                List.copyOf(rows.subList(Math.min(known, rows.size()), rows.size())),
                complete,
                ended);
    }
}
