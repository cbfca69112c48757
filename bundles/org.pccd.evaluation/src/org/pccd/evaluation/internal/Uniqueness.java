package org.pccd.evaluation.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pccd.core.Progress;
import org.pccd.evaluation.Metric;
import org.pccd.evaluation.MetricResult;
import org.pccd.evaluation.Population;
import org.pccd.evaluation.Sample;
import org.pccd.evaluation.Verdict;

/** Share of structurally valid samples that are not repetitions of an earlier one. */
public final class Uniqueness implements Metric {
    static final String ID = "uniqueness";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Uniqueness";
    }

    @Override
    public String definition() {
        return "Share of the structurally valid samples that no earlier one is the same as. " + Keys.SIMPLIFICATION;
    }

    @Override
    public String source() {
        return Keys.SOURCE;
    }

    @Override
    public List<String> requires() {
        return List.of(StructuralValidity.ID);
    }

    @Override
    public MetricResult evaluate(Population population, Progress progress) {
        List<Keys> keys = Keys.of(population.samples(), "Finding space groups", progress);
        Map<Keys, Sample> first = new HashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Sample earlier = first.putIfAbsent(keys.get(i), population.samples().get(i));
            verdicts.add(
                    earlier == null
                            ? Verdict.PASSED
                            : Verdict.failed(
                                    "unique.duplicate", "The same as " + earlier.name() + ": " + keys.get(i) + "."));
        }
        return MetricResult.share(verdicts, keys.size());
    }
}
