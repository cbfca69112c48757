package org.pccd.evaluation.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pccd.evaluation.SampleRecord;
import org.pccd.evaluation.StabilityReport;
import org.pccd.evaluation.Verdict;

/**
 * What a sample must pass at one step of the funnel.
 *
 * @param id of the step
 * @param title of the step, for people
 * @param needsEnergy whether it is left out of a funnel without energies
 * @param concerns whether a sample, if it has come so far, is judged at all
 * @param verdict on such a sample
 */
public record FunnelRule(
        String id,
        String title,
        boolean needsEnergy,
        Predicate<SampleRecord> concerns,
        Function<SampleRecord, Verdict> verdict) {
    /** In their order. */
    public static final List<FunnelRule> ALL = all();

    /** The code of samples that a metric gave no verdict on. */
    private static final String NOT_JUDGED = "not-judged";

    private static List<FunnelRule> all() {
        List<FunnelRule> all = new ArrayList<>();
        all.add(new FunnelRule(
                "valid", "Valid", false, s -> true, s -> Stream.of(StructuralValidity.ID, CompositionValidity.ID)
                        .map(m -> of(s, m))
                        .filter(v -> !v.passed())
                        .findFirst()
                        .orElse(Verdict.PASSED)));
        all.add(new FunnelRule("unique", "Unique", false, s -> true, s -> of(s, Uniqueness.ID)));
        all.add(new FunnelRule("novel", "Novel", false, s -> true, s -> of(s, Novelty.ID)));
        Predicate<SampleRecord> filtered =
                s -> s.stability() != null && s.stability().filtered();
        all.add(new FunnelRule("separate", "Without overlap", true, filtered, s -> of(s, NoOverlap.ID)));
        Predicate<SampleRecord> relaxed =
                s -> s.stability() != null && !s.stability().filtered();
        all.add(new FunnelRule("relaxed", "Relaxed", true, relaxed, s -> of(s, Converged.ID)));
        all.add(new FunnelRule("hull", "Hull known", true, relaxed, s -> of(s, AboveHull.ID)));
        StabilityReport.LIMITS.stream()
                .sorted(Comparator.reverseOrder())
                .forEach(limit -> all.add(new FunnelRule(
                        "below-" + text(limit),
                        limit == 0 ? "On the hull or below" : "< " + text(limit) + " eV/atom",
                        true,
                        relaxed,
                        s -> near(s, limit))));
        return List.copyOf(all);
    }

    /** Whether the sample is judged if it has come so far. */
    public boolean applies(SampleRecord sample) {
        return sample.failure() == null && concerns.test(sample);
    }

    public Verdict judge(SampleRecord sample) {
        return verdict.apply(sample);
    }

    private static Verdict of(SampleRecord sample, String metric) {
        return sample.verdicts().getOrDefault(metric, Verdict.failed(NOT_JUDGED, "No verdict of " + metric + "."));
    }

    private static Verdict near(SampleRecord sample, double limit) {
        double above = sample.stability().aboveHull();
        return StabilityReport.within(above, limit)
                ? Verdict.PASSED
                : Verdict.failed(
                        "hull.above-" + text(limit), String.format(Locale.ROOT, "%.4f eV/atom above the hull.", above));
    }

    /** Of a limit, such as 0.25; 0 for none. */
    static String text(double limit) {
        return limit == 0 ? "0" : Double.toString(limit);
    }
}
