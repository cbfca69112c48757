package org.pccd.dataset.ui.internal.editor;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pccd.core.Progress;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.Refusal;
import org.pccd.dataset.Refusal.Verdict;

/** The refusals of a dataset, as many as a table can sensibly list. */
final class Refusals {
    private static final int LISTED = 100_000;

    private final List<Refusal> listed = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private int total;

    private Refusals() {}

    static Refusals read(Dataset dataset, Progress progress) {
        Refusals all = new Refusals();
        try (Stream<Refusal> lines = dataset.refusals()) {
            for (Iterator<Refusal> i = lines.iterator(); i.hasNext(); ) {
                progress.check();
                all.add(i.next());
            }
        }
        return all;
    }

    private void add(Refusal r) {
        total++;
        counts.merge(r.code(), 1, Integer::sum);
        verdicts.put(r.code(), r.verdict());
        if (listed.size() < LISTED) {
            listed.add(r);
        }
    }

    /** Number of entries by code. */
    Map<String, Integer> counts() {
        return counts;
    }

    Verdict verdict(String code) {
        return verdicts.get(code);
    }

    /** @param codes none for all */
    List<Refusal> of(List<String> codes) {
        return codes.isEmpty()
                ? listed
                : listed.stream().filter(r -> codes.contains(r.code())).toList();
    }

    String summary() {
        if (total == 0) {
            return "Every entry of the sources was kept.";
        }
        String shown = total > listed.size() ? String.format(", of which the first %,d are listed", listed.size()) : "";
        return String.format("%,d %s%s. ", total, total == 1 ? "entry" : "entries", shown)
                + "A double click opens the source at the line; a click on a reason lists its entries only.";
    }
}
