package org.pccd.evaluation.internal;

import java.util.List;
import org.pccd.core.Progress;
import org.pccd.evaluation.Metric;
import org.pccd.evaluation.MetricResult;
import org.pccd.evaluation.Population;
import org.pccd.evaluation.Reference;
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
        return "Zeni et al. (MatterGen), Nature 639, 624 (2025), doi:10.1038/s41586-025-08628-5, who compare with a "
                + "structure matcher instead.";
    }

    @Override
    public List<String> requires() {
        return List.of(StructuralValidity.ID);
    }

    @Override
    public MetricResult evaluate(Population population, Progress progress) {
        List<Keys> keys = Keys.of(population.samples(), progress);
        List<Verdict> verdicts = Parallel.map(
                keys, k -> verdict(k, population.reference()), "Comparing with the reference", "structures", progress);
        return MetricResult.share(verdicts, keys.size());
    }

    private static Verdict verdict(Keys key, Reference reference) {
        return reference.spaceGroups(key.formula()).contains(key.spaceGroup())
                ? Verdict.failed("novel.known", "The reference holds " + key + ".")
                : Verdict.PASSED;
    }
}
