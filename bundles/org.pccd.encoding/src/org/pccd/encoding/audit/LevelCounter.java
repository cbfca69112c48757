package org.pccd.encoding.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pccd.encoding.audit.AuditReport.Failed;
import org.pccd.encoding.audit.AuditReport.Level;
import org.pccd.encoding.audit.AuditReport.Tally;

/** Collects the outcomes at one noise. */
final class LevelCounter {
    private final double noise;
    private final SortedMap<Integer, Tally> bySites = new TreeMap<>();
    private final SortedMap<String, Integer> failures = new TreeMap<>();
    private final List<Failed> failed = new ArrayList<>();
    private final List<Double> displacements = new ArrayList<>();
    private Tally all = Tally.NONE;

    LevelCounter(double noise) {
        this.noise = noise;
    }

    void add(AuditEntry entry, Outcome outcome) {
        int sites = entry.structure().sites().size();
        all = all.plus(outcome);
        bySites.put(sites, bySites.getOrDefault(sites, Tally.NONE).plus(outcome));
        if (!outcome.everything()) {
            failures.merge(outcome.reason(), 1, Integer::sum);
            failed.add(new Failed(entry.name(), sites, outcome.reason()));
        }
        if (!Double.isNaN(outcome.displacement())) {
            displacements.add(outcome.displacement());
        }
    }

    Level level() {
        Collections.sort(displacements);
        Double median = displacements.isEmpty() ? null : displacements.get(displacements.size() / 2);
        return new Level(noise, all, bySites, failures, List.copyOf(failed), median);
    }
}
