package org.pccd.evaluation.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pccd.core.Progress;
import org.pccd.evaluation.Metric;
import org.pccd.evaluation.MetricResult;
import org.pccd.evaluation.Population;
import org.pccd.evaluation.Sample;
import org.pccd.evaluation.StabilityReport;
import org.pccd.evaluation.Verdict;

/** How near to the convex hull of the references the relaxed samples lie. */
public final class AboveHull implements Metric {
    static final String ID = "energy-above-hull";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Energy above hull";
    }

    @Override
    public String definition() {
        return "Energy above the convex hull of the references in eV/atom, by the potential that the report names, of"
                + " the samples that relaxed. The shares are of all samples, undecodable and unreadable ones included"
                + " as failures, that lie less than so much above it; '0' is on the hull, to 1e-8 eV/atom, or below."
                + " 'mean' and 'median' are over those whose energy above the hull is known. Energies of a"
                + " machine-learned potential are no DFT: such a share only points to what DFT may find.";
    }

    @Override
    public String source() {
        return "Ong et al., Chem. Mater. 20, 1798 (2008), doi:10.1021/cm702327g; limits 0.08 and 0.25 of Li et al."
                + " (PCCD), doi:10.1016/j.isci.2024.111659, whose 16.35 % and 62.68 % are by DFT and of those"
                + " that were relaxed; 0.1 of MatterGen, doi:10.1038/s41586-025-08628-5.";
    }

    @Override
    public Need needs() {
        return Need.ENERGIES;
    }

    @Override
    public List<String> requires() {
        return List.of(Converged.ID);
    }

    @Override
    public MetricResult evaluate(Population population, Progress progress) {
        double[] known = population.samples().stream()
                .map(s -> s.stability().aboveHull())
                .filter(e -> e != null)
                .mapToDouble(Double::doubleValue)
                .toArray();
        Map<String, Double> values = new LinkedHashMap<>();
        for (double limit : StabilityReport.LIMITS) {
            long count = java.util.Arrays.stream(known)
                    .filter(e -> StabilityReport.within(e, limit))
                    .count();
            values.put(
                    "share " + FunnelRule.text(limit),
                    population.total() == 0 ? null : (double) count / population.total());
        }
        values.put("mean", Means.of(java.util.Arrays.stream(known)));
        values.put("median", Means.median(known));
        values.put("known", (double) known.length);
        return new MetricResult(
                values, population.samples().stream().map(AboveHull::verdict).toList());
    }

    private static Verdict verdict(Sample s) {
        return s.stability().aboveHull() != null
                ? Verdict.PASSED
                : Verdict.failed(s.stability().hullFault(), s.stability().hullMessage());
    }
}
