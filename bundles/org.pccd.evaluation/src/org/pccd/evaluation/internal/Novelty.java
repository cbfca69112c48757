package org.pccd.evaluation.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                + "its split. The value 'uncomparable', where there is one, counts structures of the reference that"
                + " would have been compared and could not be. " + Sameness.DEFINITION;
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
        Reference.Search search =
                population.reference().search(population.structures(), population.matcher(), progress);
        List<Verdict> verdicts =
                search.findings().stream().map(Novelty::verdict).toList();
        MetricResult result = MetricResult.share(verdicts, verdicts.size());
        if (search.uncomparable() == 0) {
            return result;
        }
        Map<String, Double> values = new LinkedHashMap<>(result.values());
        values.put("uncomparable", (double) search.uncomparable());
        return new MetricResult(values, verdicts);
    }

    private static Verdict verdict(Reference.Finding finding) {
        if (finding.problem() != null) {
            return Verdict.failed("novel.not-compared", finding.problem());
        }
        return finding.known() == null
                ? Verdict.PASSED
                : Verdict.failed("novel.known", "The same as " + finding.known() + " of the reference.");
    }
}
