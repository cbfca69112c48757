package org.pccd.evaluation.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pccd.core.Progress;
import org.pccd.evaluation.Metric;
import org.pccd.evaluation.MetricResult;
import org.pccd.evaluation.Population;
import org.pccd.evaluation.Verdict;

/** Share of structurally valid samples that the reference does not hold. */
public final class Novelty implements Metric {
    static final String ID = "novelty";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Novelty";
    }

    @Override
    public String definition() {
        return "Share of the structurally valid samples that are the same as no structure of the reference, whatever "
                + "its split. " + Keys.SIMPLIFICATION;
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
        Set<String> formulas = keys.stream().map(Keys::formula).collect(Collectors.toSet());
        Map<String, Set<Integer>> known = population.reference().spaceGroups(formulas, progress);
        List<Verdict> verdicts = keys.stream()
                .map(k -> known.getOrDefault(k.formula(), Set.of()).contains(k.spaceGroup())
                        ? Verdict.failed("novel.known", "The reference holds " + k + ".")
                        : Verdict.PASSED)
                .toList();
        return MetricResult.share(verdicts, keys.size());
    }
}
