package org.pccd.evaluation.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pccd.core.Progress;
import org.pccd.energy.relax.RelaxationOutcome;
import org.pccd.evaluation.Metric;
import org.pccd.evaluation.MetricResult;
import org.pccd.evaluation.Population;
import org.pccd.evaluation.Sample;
import org.pccd.evaluation.SampleStability;
import org.pccd.evaluation.Verdict;

/** Share of samples that a potential relaxes, and how far they are from what they relax to. */
public final class Converged implements Metric {
    static final String ID = "relaxation";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Relaxed";
    }

    @Override
    public String definition() {
        return "Share of all samples, undecodable and unreadable ones included as failures, whose relaxation of places"
                + " and cell converged to the largest force that the report states. 'rmsd' is the mean over them of the"
                + " root mean square displacement of the atoms in Å: each atom against itself, straight from where it"
                + " was to where it came, in the mean of both cells, less the mean displacement. 'symmetry kept' is the"
                + " share of them with the space group that they had, within 0.1 Å.";
    }

    @Override
    public String source() {
        return "Zeni et al. (MatterGen), Nature 639, 624 (2025), doi:10.1038/s41586-025-08628-5, who report the RMSD to"
                + " the structure relaxed by DFT; here it is that to the structure relaxed by the potential named in"
                + " the report. There structures that are not converged count, here they are lost.";
    }

    @Override
    public Need needs() {
        return Need.ENERGIES;
    }

    @Override
    public MetricResult evaluate(Population population, Progress progress) {
        List<Verdict> verdicts =
                population.samples().stream().map(s -> verdict(s.stability())).toList();
        List<Sample> converged = population.samples().stream()
                .filter(s -> verdict(s.stability()).passed())
                .toList();
        Map<String, Double> values = new LinkedHashMap<>(
                MetricResult.share(verdicts, population.total()).values());
        values.put(
                "rmsd",
                Means.of(converged.stream()
                        .map(s -> s.stability().rmsd())
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)));
        values.put("symmetry kept", Means.of(converged.stream().mapToDouble(s -> kept(s) ? 1 : 0)));
        return new MetricResult(values, verdicts);
    }

    private static boolean kept(Sample s) {
        return Objects.equals(SpaceGroups.of(s.structure()), s.stability().spaceGroup());
    }

    private static Verdict verdict(SampleStability s) {
        if (s.outcome().equals(RelaxationOutcome.CONVERGED.id())) {
            return Verdict.PASSED;
        }
        String why = s.message().isEmpty() ? s.outcome() : s.message();
        return Verdict.failed("relax." + s.outcome(), why);
    }
}
