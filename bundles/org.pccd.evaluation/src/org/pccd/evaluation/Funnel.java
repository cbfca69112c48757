package org.pccd.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is left of the samples step by step, each step of what the one before has left: sampled, decoded, valid (in
 * structure and composition), unique, novel. What is left at last is what the metric {@code valid-unique-novel} counts.
 *
 * @param steps in order; the first has lost nothing
 */
public record Funnel(List<Step> steps) {
    /**
     * One step.
     *
     * @param id stable: {@code sampled}, {@code decoded}, {@code valid}, {@code unique}, {@code novel}
     * @param title for people
     * @param count samples that are left
     * @param lost samples lost at this step, by the code of the reason
     */
    public record Step(String id, String title, int count, Map<String, Integer> lost) {}

    /** The steps after the first, with the metrics that a sample must pass. */
    private static final Map<String, List<String>> METRICS = new LinkedHashMap<>();

    /** The code of samples that a metric gave no verdict on. */
    private static final String NOT_JUDGED = "not-judged";

    static {
        METRICS.put("valid", List.of("structural-validity", "composition-validity"));
        METRICS.put("unique", List.of("uniqueness"));
        METRICS.put("novel", List.of("novelty"));
    }

    public Funnel {
        steps = List.copyOf(steps);
    }

    /**
     * Where a sample is lost.
     *
     * @param step id of the step
     * @param code of the reason
     * @param message the reason in a sentence
     */
    public record Loss(String step, String code, String message) {}

    /** The step at which a sample is lost, empty where it reaches the end. */
    public static Optional<Loss> loss(SampleRecord sample) {
        if (sample.failure() != null) {
            return Optional.of(new Loss(
                    "decoded", sample.failure().code(), sample.failure().message()));
        }
        for (Map.Entry<String, List<String>> step : METRICS.entrySet()) {
            for (String metric : step.getValue()) {
                if (!sample.passed(metric)) {
                    Verdict verdict = sample.verdicts()
                            .getOrDefault(metric, Verdict.failed(NOT_JUDGED, "No verdict of " + metric + "."));
                    return Optional.of(new Loss(step.getKey(), verdict.code(), verdict.message()));
                }
            }
        }
        return Optional.empty();
    }

    public static Funnel of(List<SampleRecord> samples) {
        Map<String, Map<String, Integer>> lost = new LinkedHashMap<>();
        lost.put("sampled", new TreeMap<>());
        lost.put("decoded", new TreeMap<>());
        METRICS.keySet().forEach(step -> lost.put(step, new TreeMap<>()));
        for (SampleRecord sample : samples) {
            loss(sample).ifPresent(l -> lost.get(l.step()).merge(l.code(), 1, Integer::sum));
        }
        List<Step> steps = new ArrayList<>();
        int left = samples.size();
        for (Map.Entry<String, Map<String, Integer>> e : lost.entrySet()) {
            left -= e.getValue().values().stream().mapToInt(Integer::intValue).sum();
            String title =
                    Character.toUpperCase(e.getKey().charAt(0)) + e.getKey().substring(1);
            steps.add(new Step(e.getKey(), title, left, e.getValue()));
        }
        return new Funnel(steps);
    }
}
