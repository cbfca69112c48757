package org.pccd.evaluation.internal;

import java.util.List;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.evaluation.Metric;
import org.pccd.evaluation.MetricResult;
import org.pccd.evaluation.Population;
import org.pccd.evaluation.Verdict;

/** Share of samples whose structure is physically possible. */
public final class StructuralValidity implements Metric {
    static final String ID = "structural-validity";

    private static final List<StructureRule> RULES = List.of(new CellVolume(), new SiteDistances());

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Structural validity";
    }

    @Override
    public String definition() {
        return "Share of all samples, undecodable and unreadable ones included as failures, whose coordinates are "
                + "numbers, whose cell has at least " + CellVolume.MINIMUM + " Å^3 and in which no two sites, periodic "
                + "images included, are closer than " + SiteDistances.MINIMUM + " Å.";
    }

    @Override
    public String source() {
        return "CDVAE: Xie et al., ICLR 2022, arXiv:2110.06197, section 5.2. There a site's distance to its own images "
                + "is not checked; here it is.";
    }

    @Override
    public MetricResult evaluate(Population population, Progress progress) {
        List<Verdict> verdicts = Parallel.map(
                population.samples(), s -> check(s.structure()), "Checking structures", "structures", progress);
        return MetricResult.share(verdicts, population.total());
    }

    /** The first rule that a structure breaks, or passed. */
    public static Verdict check(Structure structure) {
        return RULES.stream()
                .map(r -> r.check(structure))
                .filter(v -> !v.passed())
                .findFirst()
                .orElse(Verdict.PASSED);
    }
}
