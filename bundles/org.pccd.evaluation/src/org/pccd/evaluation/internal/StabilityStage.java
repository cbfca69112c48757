package org.pccd.evaluation.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.energy.potential.Energies;
import org.pccd.energy.potential.PotentialResult;
import org.pccd.energy.potential.Potentials;
import org.pccd.energy.reference.HullReferences;
import org.pccd.energy.reference.ReferenceReport;
import org.pccd.energy.relax.RelaxationOutcome;
import org.pccd.evaluation.Sample;
import org.pccd.evaluation.SampleStability;
import org.pccd.evaluation.StabilityReport;
import org.pccd.evaluation.StabilityRequest;
import org.pccd.evaluation.Stage;

/** Relaxes samples, finds the references and puts the samples on their hull; or only filters them. */
final class StabilityStage {
    private final StabilityRequest request;

    /**
     * Samples with what was found, in their order; the bins are empty as yet.
     *
     * @param formationEnergies of the reference's distribution; null where they are not known
     */
    record Result(List<Sample> samples, StabilityReport report, List<Stage> stages, double[] formationEnergies) {}

    StabilityStage(StabilityRequest request) {
        this.request = request;
        if (request.potential().physical()) {
            request.references().requireMethod(request.potential().method());
        }
    }

    Result of(List<Sample> samples, Path folder, Progress progress) {
        return request.potential().physical() ? relaxed(samples, folder, progress) : filtered(samples, progress);
    }

    private Result filtered(List<Sample> samples, Progress progress) {
        long begun = System.nanoTime();
        List<PotentialResult> results =
                Energies.of(samples.stream().map(Sample::structure).toList(), request.potential(), progress);
        List<Sample> judged = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            PotentialResult r = results.get(i);
            SampleStability s = r.refused()
                    ? Stabilities.filtered(
                            RelaxationOutcome.of(r.fault(), false).id(), r.message())
                    : Stabilities.filtered(
                            r.energy() > 0 ? SampleStability.OVERLAP : SampleStability.SEPARATE,
                            r.energy() > 0 ? "Atoms overlap." : "");
            judged.add(with(samples.get(i), s, null));
        }
        return new Result(
                judged,
                report(judged, null),
                List.of(new Stage("filter", "Overlap", results.size(), (System.nanoTime() - begun) * 1e-9, 0)),
                null);
    }

    private Result relaxed(List<Sample> samples, Path folder, Progress progress) {
        SampleRelaxation.Relaxed relaxed = new SampleRelaxation(request).of(samples, folder, progress);
        Set<Set<Element>> systems = relaxed.structures().values().stream()
                .filter(s -> s != null)
                .map(s -> s.composition().elements())
                .collect(Collectors.toSet());
        HullReferences.Found found = request.references().of(systems, progress);
        long begun = System.nanoTime();
        Stabilities stabilities = new Stabilities(request.potential().method(), found.set());
        List<Sample> judged = new ArrayList<>();
        progress.begin("Energies above the hull", samples.size(), "structures");
        for (int i = 0; i < samples.size(); i++) {
            progress.check();
            RelaxedLine line = relaxed.lines().get(relaxed.keys().get(i));
            judged.add(with(
                    samples.get(i),
                    stabilities.of(line, samples.get(i)),
                    relaxed.structures().get(line.key())));
            progress.done(i + 1);
        }
        double hull = (System.nanoTime() - begun) * 1e-9;
        begun = System.nanoTime();
        Optional<double[]> energies = request.references().distribution(progress);
        double distribution = (System.nanoTime() - begun) * 1e-9;
        ReferenceReport references = found.report();
        return new Result(
                judged,
                report(judged, references),
                List.of(
                        new Stage("relax", "Relaxation", samples.size(), relaxed.seconds(), relaxed.reused()),
                        new Stage(
                                "references",
                                "Reference energies",
                                references.computed() + references.cached(),
                                references.seconds(),
                                references.cached()),
                        new Stage("hull", "Hull", samples.size(), hull, 0),
                        new Stage(
                                "distribution",
                                "Energies of the distribution",
                                energies.map(e -> e.length).orElse(0),
                                distribution,
                                0)),
                energies.orElse(null));
    }

    private static Sample with(Sample s, SampleStability stability, org.pccd.crystal.Structure relaxed) {
        return new Sample(s.name(), s.source(), s.structure(), stability, relaxed);
    }

    private StabilityReport report(List<Sample> samples, ReferenceReport references) {
        Map<String, Integer> outcomes = new TreeMap<>();
        samples.forEach(s -> outcomes.merge(s.stability().outcome(), 1, Integer::sum));
        boolean physical = request.potential().physical();
        var model = request.model();
        return new StabilityReport(
                new StabilityReport.Used(
                        model.id(),
                        model.title(),
                        model.citation(),
                        model.licence(),
                        request.potential().method(),
                        physical,
                        model.sha256(),
                        physical
                                ? null
                                : "No potential was used: only overlapping atoms were looked for. "
                                        + Potentials.ADVICE),
                physical ? request.relaxation() : null,
                references,
                outcomes,
                List.of());
    }
}
