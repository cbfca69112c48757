package org.pccd.evaluation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.crystal.matching.Deduplication;
import org.pccd.evaluation.Metric;
import org.pccd.evaluation.MetricResult;
import org.pccd.evaluation.Population;
import org.pccd.evaluation.Reference;
import org.pccd.evaluation.Sample;
import org.pccd.evaluation.StabilityReport;
import org.pccd.evaluation.Verdict;

/** Share of samples that are stable, unique and novel after relaxation. */
abstract class StableUniqueNovel implements Metric {
    private final double limit;

    /** @param limit of the energy above the hull in eV per atom */
    StableUniqueNovel(double limit) {
        this.limit = limit;
    }

    @Override
    public String definition() {
        return "Share of all samples, undecodable and unreadable ones included as failures, that relax, lie "
                + (limit == 0
                        ? "on the convex hull, to 1e-8 eV/atom, or below it"
                        : "less than " + limit + " eV/atom above the convex hull")
                + ", and whose relaxed structure is the same as no other one of these before it and as no structure of"
                + " the reference. Validity is not asked for. " + Sameness.DEFINITION;
    }

    @Override
    public String source() {
        return "Zeni et al. (MatterGen), Nature 639, 624 (2025), doi:10.1038/s41586-025-08628-5: S.U.N., there at most"
                + " 0.1 eV/atom above a hull by DFT, with a matcher that also takes disorder into account, and"
                + " uniqueness among all samples rather than the stable ones.";
    }

    @Override
    public Need needs() {
        return Need.ENERGIES;
    }

    @Override
    public List<String> requires() {
        return List.of(Converged.ID, AboveHull.ID);
    }

    @Override
    public MetricResult evaluate(Population population, Progress progress) {
        List<Integer> stable = new ArrayList<>();
        List<Structure> relaxed = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Sample s : population.samples()) {
            double above = s.stability().aboveHull();
            if (StabilityReport.within(above, limit)) {
                stable.add(verdicts.size());
                relaxed.add(s.relaxed());
                verdicts.add(null);
            } else {
                verdicts.add(failed("above-hull", String.format(Locale.ROOT, "%.4f eV/atom above the hull.", above)));
            }
        }
        Deduplication.Groups groups = Deduplication.group(
                relaxed, population.matcher(), progress, Runtime.getRuntime().availableProcessors());
        int[] first = groups.representativeOf(relaxed.size());
        Reference.Search known = population.reference().search(relaxed, population.matcher(), progress);
        for (int i = 0; i < first.length; i++) {
            verdicts.set(
                    stable.get(i), verdict(i, first, groups, known.findings().get(i), stable, population.samples()));
        }
        return MetricResult.share(verdicts, population.total());
    }

    private Verdict verdict(
            int i,
            int[] first,
            Deduplication.Groups groups,
            Reference.Finding finding,
            List<Integer> stable,
            List<Sample> samples) {
        if (first[i] < 0) {
            return failed("not-compared", groups.refused().get(i));
        }
        if (first[i] != i) {
            return failed(
                    "duplicate",
                    "Relaxes to the same as "
                            + samples.get(stable.get(first[i])).name() + ".");
        }
        if (finding.problem() != null) {
            return failed("not-compared", finding.problem());
        }
        return finding.known() == null
                ? Verdict.PASSED
                : failed("known", "Relaxes to " + finding.known() + " of the reference.");
    }

    private Verdict failed(String code, String message) {
        return Verdict.failed(id() + "." + code, message);
    }
}
