package org.pccd.evaluation.internal;

import java.util.List;
import org.pccd.core.Progress;
import org.pccd.evaluation.Metric;
import org.pccd.evaluation.MetricResult;
import org.pccd.evaluation.Population;
import org.pccd.evaluation.SampleStability;
import org.pccd.evaluation.Verdict;

/** Share of samples without overlapping atoms: what can be said without a potential. */
public final class NoOverlap implements Metric {
    static final String ID = "no-overlap";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Without overlapping atoms";
    }

    @Override
    public String definition() {
        return "Share of all samples, undecodable and unreadable ones included as failures, in which no two atoms are"
                + " closer than 0.6 of the sum of their covalent radii. Our own filter, used in place of a potential"
                + " because none is installed: it says nothing of stability.";
    }

    @Override
    public String source() {
        return "Covalent radii: Cordero et al., Dalton Trans. 2008, 2832, doi:10.1039/b801115j; the share is ours: of"
                + " the 2,591 crystals in the test split of mp2023_le16 one has such a contact.";
    }

    @Override
    public Need needs() {
        return Need.FILTER;
    }

    @Override
    public MetricResult evaluate(Population population, Progress progress) {
        List<Verdict> verdicts =
                population.samples().stream().map(s -> verdict(s.stability())).toList();
        return MetricResult.share(verdicts, population.total());
    }

    private static Verdict verdict(SampleStability s) {
        return s.outcome().equals(SampleStability.SEPARATE)
                ? Verdict.PASSED
                : Verdict.failed("filter." + s.outcome(), s.message());
    }
}
