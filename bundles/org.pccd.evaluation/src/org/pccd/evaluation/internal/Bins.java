package org.pccd.evaluation.internal;

import java.util.List;
import java.util.function.Predicate;
import org.pccd.evaluation.Funnel;
import org.pccd.evaluation.SampleRecord;
import org.pccd.evaluation.StabilityReport;
import org.pccd.evaluation.StabilityReport.Bin;

/** Counts samples by their energy above the hull. */
final class Bins {
    private Bins() {}

    static StabilityReport add(StabilityReport r, List<SampleRecord> samples) {
        List<SampleRecord> known =
                samples.stream().filter(s -> s.passed(AboveHull.ID)).toList();
        List<Bin> bins = r.potential().physical()
                ? StabilityReport.LIMITS.stream()
                        .map(limit -> bin(limit, known, samples.size()))
                        .toList()
                : List.of();
        return new StabilityReport(r.potential(), r.relaxation(), r.references(), r.outcomes(), bins);
    }

    private static Bin bin(double limit, List<SampleRecord> known, int all) {
        Predicate<SampleRecord> within =
                s -> StabilityReport.within(s.stability().aboveHull(), limit);
        int count = (int) known.stream().filter(within).count();
        int funnel = (int) known.stream()
                .filter(within)
                .filter(s -> Funnel.lossBeforeEnergy(s).isEmpty())
                .count();
        return new Bin(limit, count, share(count, all), share(count, known.size()), funnel);
    }

    private static Double share(int part, int all) {
        return all == 0 ? null : (double) part / all;
    }
}
