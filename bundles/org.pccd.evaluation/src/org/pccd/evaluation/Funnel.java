package org.pccd.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pccd.evaluation.internal.FunnelRule;

/**
 * What is left of the samples step by step, each step of what the one before has left: sampled, decoded, valid (in
 * structure and composition), unique, novel; what is left then is what the metric {@code valid-unique-novel} counts.
 * With a potential: relaxed, energy above the hull known, and below its limits, the highest first. With a mere filter
 * in its place: separate.
 *
 * @param steps in order; the first has lost nothing
 */
public record Funnel(List<Step> steps) {
    /** The first step. */
    public static final String SAMPLED = "sampled";

    /** The step that samples without a structure do not pass. */
    public static final String DECODED = "decoded";

    /** The last step that asks for no energy. */
    public static final String NOVEL = "novel";

    /**
     * One step.
     *
     * @param id stable, one of {@link #order}
     * @param title for people
     * @param count samples that are left
     * @param lost samples lost at this step, by the code of the reason
     */
    public record Step(String id, String title, int count, Map<String, Integer> lost) {}

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

    /** The ids of all steps that there are, in the order in which samples pass them. */
    public static List<String> order() {
        List<String> all = new ArrayList<>(List.of(SAMPLED, DECODED));
        FunnelRule.ALL.forEach(t -> all.add(t.id()));
        return all;
    }

    /** The step at which a sample is lost, empty where it reaches the end. */
    public static Optional<Loss> loss(SampleRecord sample) {
        if (sample.failure() != null) {
            return Optional.of(
                    new Loss(DECODED, sample.failure().code(), sample.failure().message()));
        }
        for (FunnelRule test : FunnelRule.ALL) {
            if (test.applies(sample)) {
                Verdict verdict = test.judge(sample);
                if (!verdict.passed()) {
                    return Optional.of(new Loss(test.id(), verdict.code(), verdict.message()));
                }
            }
        }
        return Optional.empty();
    }

    /** The step of {@link #loss}, as far as {@value #NOVEL}: empty where a sample is valid, unique and novel. */
    public static Optional<Loss> lossBeforeEnergy(SampleRecord sample) {
        List<String> order = order();
        return loss(sample).filter(l -> order.indexOf(l.step()) <= order.indexOf(NOVEL));
    }

    /** Steps that ask for energies are there where a sample has any. */
    public static Funnel of(List<SampleRecord> samples) {
        Map<String, Map<String, Integer>> lost = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put(SAMPLED, "Sampled");
        titles.put(DECODED, "Decoded");
        for (FunnelRule test : FunnelRule.ALL) {
            if (!test.needsEnergy() || samples.stream().anyMatch(test::applies)) {
                titles.put(test.id(), test.title());
            }
        }
        titles.keySet().forEach(step -> lost.put(step, new TreeMap<>()));
        for (SampleRecord sample : samples) {
            loss(sample).ifPresent(l -> lost.get(l.step()).merge(l.code(), 1, Integer::sum));
        }
        List<Step> steps = new ArrayList<>();
        int left = samples.size();
        for (Map.Entry<String, Map<String, Integer>> e : lost.entrySet()) {
            left -= e.getValue().values().stream().mapToInt(Integer::intValue).sum();
            steps.add(new Step(e.getKey(), titles.get(e.getKey()), left, e.getValue()));
        }
        return new Funnel(steps);
    }
}
