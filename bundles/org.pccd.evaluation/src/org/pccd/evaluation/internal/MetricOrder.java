package org.pccd.evaluation.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pccd.core.Contributed;
import org.pccd.core.PccdException;
import org.pccd.evaluation.Metric;

/** Puts metrics behind those that they require, and otherwise those that require least first. */
final class MetricOrder {
    private MetricOrder() {}

    /** @throws PccdException where a metric requires one that is not there, or metrics require each other */
    static List<Contributed<Metric>> sort(List<Contributed<Metric>> metrics) {
        List<Contributed<Metric>> open = new ArrayList<>(metrics);
        List<Contributed<Metric>> sorted = new ArrayList<>();
        Set<String> done = new HashSet<>();
        while (!open.isEmpty()) {
            List<Contributed<Metric>> ready = open.stream()
                    .filter(m -> done.containsAll(m.service().requires()))
                    .toList();
            if (ready.isEmpty()) {
                Contributed<Metric> stuck = open.get(0);
                throw new PccdException("Metric '" + stuck.id() + "' of plugin " + stuck.plugin() + " requires "
                        + stuck.service().requires() + ", which is not installed or requires it in turn; update or "
                        + "remove the plugin.");
            }
            sorted.addAll(ready);
            ready.forEach(m -> done.add(m.id()));
            open.removeAll(ready);
        }
        return sorted;
    }
}
