package org.pccd.evaluation.internal;

import java.util.List;
import org.pccd.core.Progress;
import org.pccd.evaluation.Metric;
import org.pccd.evaluation.MetricResult;
import org.pccd.evaluation.Population;
import org.pccd.evaluation.Verdict;

/** Share of samples whose composition is chemically plausible. */
public final class CompositionValidity implements Metric {
    static final String ID = "composition-validity";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Composition validity";
    }

    @Override
    public String definition() {
        return "Share of all samples, undecodable and unreadable ones included as failures, whose composition is one "
                + "element, or metals only, or has reported oxidation states, one for each element, that sum to zero "
                + "with every anion more electronegative (Pauling) than every cation. Mixed valence, as in Fe3O4, "
                + "counts as implausible.";
    }

    @Override
    public String source() {
        return "SMACT: Davies et al., Chem 1, 617 (2016), doi:10.1016/j.chempr.2016.09.010, as used by CDVAE "
                + "(arXiv:2110.06197) and DiffCSP (arXiv:2309.04475). Oxidation states are those of Greenwood and "
                + "Earnshaw, Chemistry of the Elements, not SMACT's table; metals as in SMACT, and promethium.";
    }

    @Override
    public MetricResult evaluate(Population population, Progress progress) {
        List<Verdict> verdicts = Parallel.map(
                population.samples(),
                s -> ChargeBalance.check(s.structure().composition()),
                "Checking compositions",
                "structures",
                progress);
        return MetricResult.share(verdicts, population.total());
    }
}
