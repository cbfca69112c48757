package org.pccd.evaluation.internal;

import java.util.Collections;
import java.util.List;
import org.pccd.core.Progress;
import org.pccd.evaluation.Metric;
import org.pccd.evaluation.MetricResult;
import org.pccd.evaluation.Population;
import org.pccd.evaluation.Verdict;

/** Share of samples that pass everything: the end of the funnel. */
public final class ValidUniqueNovel implements Metric {
    @Override
    public String id() {
        return "valid-unique-novel";
    }

    @Override
    public String title() {
        return "Valid, unique and novel";
    }

    @Override
    public String definition() {
        return "Share of all samples, undecodable and unreadable ones included as failures, that are structurally"
                + " valid, valid in composition, unique and novel, each as defined there.";
    }

    @Override
    public String source() {
        return "Zeni et al. (MatterGen), Nature 639, 624 (2025), doi:10.1038/s41586-025-08628-5, whose S.U.N. asks for "
                + "stability by DFT where this asks for validity.";
    }

    @Override
    public List<String> requires() {
        return List.of(StructuralValidity.ID, CompositionValidity.ID, Uniqueness.ID, Novelty.ID);
    }

    @Override
    public MetricResult evaluate(Population population, Progress progress) {
        List<Verdict> verdicts = Collections.nCopies(population.samples().size(), Verdict.PASSED);
        return MetricResult.share(verdicts, population.total());
    }
}
