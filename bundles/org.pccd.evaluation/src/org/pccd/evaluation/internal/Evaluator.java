package org.pccd.evaluation.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pccd.core.Contributed;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.crystal.matching.StructureMatcher;
import org.pccd.crystal.symmetry.SymmetryFinder;
import org.pccd.evaluation.Evaluation;
import org.pccd.evaluation.EvaluationReport;
import org.pccd.evaluation.EvaluationReport.Compared;
import org.pccd.evaluation.EvaluationReport.Counts;
import org.pccd.evaluation.EvaluationReport.Matching;
import org.pccd.evaluation.EvaluationReport.Score;
import org.pccd.evaluation.Funnel;
import org.pccd.evaluation.Metric;
import org.pccd.evaluation.MetricResult;
import org.pccd.evaluation.Population;
import org.pccd.evaluation.Reference;
import org.pccd.evaluation.Sample;
import org.pccd.evaluation.SampleRecord;
import org.pccd.evaluation.SampleValues;
import org.pccd.evaluation.Verdict;

/** Applies metrics, each after those that it requires. */
public final class Evaluator {
    // The tolerance in Å with which the Materials Project and the literature on generative models name space groups.
    private static final double SYMPREC = 0.1;

    private final List<Contributed<Metric>> metrics;

    public Evaluator(List<Contributed<Metric>> metrics) {
        this.metrics = MetricOrder.sort(metrics);
    }

    public Evaluation evaluate(Path folder, Reference reference, StructureMatcher matcher, Progress progress) {
        // Taken first: what is added meanwhile makes this evaluation an old one.
        String content = SampleContent.of(folder);
        SampleFolder found = SampleFolder.read(folder, progress);
        Map<Sample, Map<String, Verdict>> verdicts = new IdentityHashMap<>();
        found.samples().forEach(s -> verdicts.put(s, new LinkedHashMap<>()));
        List<Score> scores = new ArrayList<>();
        for (Contributed<Metric> metric : metrics) {
            progress.check();
            List<Sample> eligible = found.samples().stream()
                    .filter(s -> passedAll(verdicts.get(s), metric.service().requires()))
                    .toList();
            scores.add(score(metric, new Population(eligible, found.total(), reference, matcher), verdicts, progress));
        }
        List<SampleRecord> records = records(found, verdicts, progress);
        Counts counts = new Counts(
                found.total(),
                found.undecodable().size(),
                found.unreadable().size(),
                found.samples().size());
        Compared compared = new Compared(reference.description(), reference.distributionDescription());
        return new Evaluation(
                new EvaluationReport(
                        folder.toString(),
                        content,
                        counts,
                        compared,
                        Matching.of(matcher),
                        scores,
                        reasons(records),
                        Funnel.of(records)),
                records);
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

    private static List<SampleRecord> records(
            SampleFolder found, Map<Sample, Map<String, Verdict>> verdicts, Progress progress) {
        Stream<SampleRecord> readable = Parallel.map(
                found.samples(), s -> record(s, found, verdicts.get(s)), "Finding space groups", "structures", progress)
                .stream();
        return Stream.of(readable, found.undecodable().stream(), found.unreadable().stream())
                .flatMap(s -> s)
                .toList();
    }

    private static SampleRecord record(Sample s, SampleFolder found, Map<String, Verdict> verdicts) {
        String file = found.file(s.source());
        return new SampleRecord(
                found.indices().get(file),
                s.name(),
                s.source(),
                file,
                s.structure().formula(),
                spaceGroup(s.structure()),
                null,
                verdicts,
                SampleValues.of(s.structure()),
                null);
    }

    private static Integer spaceGroup(Structure structure) {
        try {
            return SymmetryFinder.find(structure, SYMPREC).number();
        } catch (PccdException e) {
            // A structure without a space group, such as one whose coordinates are no numbers, fails as a sample.
            return null;
        }
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
