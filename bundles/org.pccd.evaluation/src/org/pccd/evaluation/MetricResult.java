package org.pccd.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a metric found.
 *
 * @param values by name, the main one first; null where a value is not defined, as a mean over nothing
 * @param verdicts one for each sample of the population, in its order; empty where the metric judges only the whole
 */
public record MetricResult(Map<String, Double> values, List<Verdict> verdicts) {
    public MetricResult {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        verdicts = List.copyOf(verdicts);
    }

    /**
     * A result of verdicts alone.
     *
     * @return values {@code share} (passed over {@code of}; null where {@code of} is 0), {@code passed} and {@code of}
     */
    public static MetricResult share(List<Verdict> verdicts, int of) {
        long passed = verdicts.stream().filter(Verdict::passed).count();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("share", of == 0 ? null : (double) passed / of);
        values.put("passed", (double) passed);
        values.put("of", (double) of);
        return new MetricResult(values, verdicts);
    }

    /** A result of one value, null where it is not finite. */
    public static MetricResult value(String name, double value) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(name, Double.isFinite(value) ? value : null);
        return new MetricResult(values, List.of());
    }
}
