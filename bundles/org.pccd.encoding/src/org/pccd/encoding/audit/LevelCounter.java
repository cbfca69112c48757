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
    // In Å; from rounding errors to more than half a bond.
    private static final double[] TOLERANCES = {
        0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5
    };

    private final double noise;
    private final SortedMap<Integer, Tally> bySites = new TreeMap<>();
    private final SortedMap<String, Integer> failures = new TreeMap<>();
    private final List<Failed> failed = new ArrayList<>();
    private final List<Double> displacements = new ArrayList<>();
    private final SortedMap<Double, Integer> within = new TreeMap<>();
    private Tally all = Tally.NONE;

    LevelCounter(double noise) {
        this.noise = noise;
        for (double tolerance : TOLERANCES) {
            within.put(tolerance, 0);
        }
    }

    void add(AuditEntry entry, Outcome outcome) {
        int sites = entry.structure().sites().size();
        all = all.plus(outcome);
        bySites.put(sites, bySites.getOrDefault(sites, Tally.NONE).plus(outcome));
        if (!outcome.everything()) {
            failures.merge(outcome.reason(), 1, Integer::sum);
            failed.add(new Failed(entry.name(), sites, outcome.reason()));
        }
        if (outcome.species() && outcome.siteCounts() && outcome.cell()) {
            // Shorter tolerances than the displacement are not met; NaN meets none.
            within.replaceAll((tolerance, n) -> outcome.displacement() <= tolerance ? n + 1 : n);
        }
        if (!Double.isNaN(outcome.displacement())) {
            displacements.add(outcome.displacement());
        }
    }

    Level level() {
        Collections.sort(displacements);
        Double median = displacements.isEmpty() ? null : displacements.get(displacements.size() / 2);
        return new Level(noise, all, bySites, failures, List.copyOf(failed), within, median);
    }
}
