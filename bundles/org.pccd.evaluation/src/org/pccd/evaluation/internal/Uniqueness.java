package org.pccd.evaluation.internal;

import java.util.ArrayList;
import java.util.List;
import org.pccd.core.Progress;
import org.pccd.crystal.matching.Deduplication;
import org.pccd.evaluation.Metric;
import org.pccd.evaluation.MetricResult;
import org.pccd.evaluation.Population;
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
        return "Share of the structurally valid samples that are the same as no earlier unique one. "
                + Sameness.DEFINITION;
    }

    @Override
    public String source() {
        return Sameness.SOURCE;
    }

    @Override
    public List<String> requires() {
        return List.of(StructuralValidity.ID);
    }

    @Override
    public MetricResult evaluate(Population population, Progress progress) {
        Deduplication.Groups groups = Deduplication.group(
                population.structures(),
                population.matcher(),
                progress,
                Runtime.getRuntime().availableProcessors());
        int[] first = groups.representativeOf(population.samples().size());
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            if (first[i] == i) {
                verdicts.add(Verdict.PASSED);
            } else if (first[i] < 0) {
                verdicts.add(
                        Verdict.failed("unique.not-compared", groups.refused().get(i)));
            } else {
                verdicts.add(Verdict.failed(
                        "unique.duplicate",
                        "The same as " + population.samples().get(first[i]).name() + "."));
            }
        }
        return MetricResult.share(verdicts, verdicts.size());
    }
}
