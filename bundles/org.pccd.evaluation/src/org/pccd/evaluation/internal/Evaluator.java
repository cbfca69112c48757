package org.pccd.evaluation.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pccd.core.Contributed;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.matching.StructureMatcher;
import org.pccd.evaluation.Evaluation;
import org.pccd.evaluation.EvaluationReport;
import org.pccd.evaluation.EvaluationReport.Compared;
import org.pccd.evaluation.EvaluationReport.Counts;
import org.pccd.evaluation.EvaluationReport.Matching;
import org.pccd.evaluation.EvaluationReport.Score;
import org.pccd.evaluation.Funnel;
import org.pccd.evaluation.Lineage;
import org.pccd.evaluation.Metric;
import org.pccd.evaluation.MetricResult;
import org.pccd.evaluation.Population;
import org.pccd.evaluation.Reference;
import org.pccd.evaluation.Sample;
import org.pccd.evaluation.SampleRecord;
import org.pccd.evaluation.StabilityReport;
import org.pccd.evaluation.StabilityRequest;
import org.pccd.evaluation.Verdict;

/** Applies metrics, each after those that it requires. */
public final class Evaluator {
    private final List<Contributed<Metric>> metrics;

    public Evaluator(List<Contributed<Metric>> metrics) {
        this.metrics = MetricOrder.sort(metrics);
    }

    /** @param energies null where no potential is asked */
    public Evaluation evaluate(
            Path folder, Reference reference, StructureMatcher matcher, StabilityRequest energies, Progress progress) {
        // Taken first: what is added meanwhile makes this evaluation an old one.
        String content = SampleContent.of(folder);
        StabilityStage stage = energies == null ? null : new StabilityStage(energies);
        Stages stages = new Stages();
        SampleFolder found =
                stages.time("reading", "Reading", () -> SampleFolder.read(folder, progress), f -> f.total());
        StabilityStage.Result stability = stage == null ? null : stage.of(found.samples(), folder, progress);
        List<Sample> samples = stability == null ? found.samples() : stability.samples();
        if (stability != null) {
            stages.addAll(stability.stages());
        }
        Map<Sample, Map<String, Verdict>> verdicts = new IdentityHashMap<>();
        samples.forEach(s -> verdicts.put(s, new LinkedHashMap<>()));
        List<Score> scores = new ArrayList<>();
        for (Contributed<Metric> metric : metrics) {
            progress.check();
            if (!met(metric.service().needs(), energies)) {
                continue;
            }
            List<Sample> eligible = samples.stream()
                    .filter(s -> passedAll(verdicts.get(s), metric.service().requires()))
                    .toList();
            Population population = new Population(
                    eligible,
                    found.total(),
                    reference,
                    matcher,
                    stability == null ? null : stability.formationEnergies());
            scores.add(stages.time(
                    metric.id(),
                    metric.service().title(),
                    () -> score(metric, population, verdicts, progress),
                    s -> eligible.size()));
        }
        StabilityReport unbinned = stability == null ? null : stability.report();
        Lineage lineage = Lineages.of(folder).compared(reference.hash(), unbinned);
        List<SampleRecord> records = stages.time(
                "space-groups",
                "Space groups",
                () -> new Records(found, lineage).of(samples, verdicts, progress),
                List::size);
        StabilityReport report = unbinned == null ? null : Bins.add(unbinned, records);
        Counts counts = new Counts(
                found.total(),
                found.undecodable().size(),
                found.unreadable().size(),
                found.samples().size());
        return new Evaluation(
                new EvaluationReport(
                        folder.toString(),
                        content,
                        counts,
                        new Compared(reference.description(), reference.distributionDescription()),
                        Matching.of(matcher),
                        scores,
                        reasons(records),
                        Funnel.of(records),
                        report,
                        stages.all(),
                        lineage),
                records);
    }

    private static boolean met(Metric.Need need, StabilityRequest energies) {
        return switch (need) {
            case STRUCTURES -> true;
            case FILTER -> energies != null && !energies.potential().physical();
            case ENERGIES -> energies != null && energies.potential().physical();
        };
    }

    private static Score score(
            Contributed<Metric> metric,
            Population population,
            Map<Sample, Map<String, Verdict>> verdicts,
            Progress progress) {
        Metric m = metric.service();
        MetricResult result = m.evaluate(population, progress);
        List<Verdict> given = result.verdicts();
        if (!given.isEmpty() && given.size() != population.samples().size()) {
            throw new PccdException("Metric '" + metric.id() + "' of plugin " + metric.plugin() + " gave "
                    + given.size() + " verdicts on " + population.samples().size()
                    + " samples; update or remove the plugin.");
        }
        for (int i = 0; i < given.size(); i++) {
            verdicts.get(population.samples().get(i)).put(metric.id(), given.get(i));
        }
        return new Score(
                metric.id(),
                m.title(),
                metric.plugin(),
                metric.version(),
                m.definition(),
                m.source(),
                m.requires(),
                population.samples().size(),
                result.values());
    }

    private static boolean passedAll(Map<String, Verdict> verdicts, List<String> required) {
        return required.stream()
                .allMatch(id -> verdicts.containsKey(id) && verdicts.get(id).passed());
    }

    private static Map<String, Integer> reasons(List<SampleRecord> records) {
        Map<String, Integer> reasons = new TreeMap<>();
        for (SampleRecord r : records) {
            if (r.failure() != null) {
                reasons.merge(r.failure().code(), 1, Integer::sum);
            }
            r.verdicts().values().stream()
                    .filter(v -> !v.passed())
                    .forEach(v -> reasons.merge(v.code(), 1, Integer::sum));
        }
        return reasons;
    }
}
