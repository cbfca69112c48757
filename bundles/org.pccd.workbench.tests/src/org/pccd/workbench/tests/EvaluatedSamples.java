package org.pccd.workbench.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pccd.core.Progress;
import org.pccd.dataset.Dataset;
import org.pccd.energy.relax.RelaxationSettings;
import org.pccd.evaluation.DatasetReference;
import org.pccd.evaluation.Evaluation;
import org.pccd.evaluation.EvaluationReport;
import org.pccd.evaluation.Funnel;
import org.pccd.evaluation.SampleRecord;
import org.pccd.evaluation.SampleStability;
import org.pccd.evaluation.StabilityReport;
import org.pccd.evaluation.Verdict;

/** Evaluations with energies that no potential has computed. */
final class EvaluatedSamples {
    private EvaluatedSamples() {}

    /** Evaluates samples against the dataset {@code known} beside them, and makes energies up for all that decode. */
    static Path withEnergies(Path samples) {
        Evaluation plain;
        try (Dataset known = Dataset.open(samples.resolveSibling("known"))) {
            plain = Evaluation.of(samples, DatasetReference.of(known, Progress.NONE), Progress.NONE);
        }
        List<SampleRecord> records = new ArrayList<>();
        for (SampleRecord r : plain.samples()) {
            records.add(r.failure() == null ? with(r, records.size()) : r);
        }
        EvaluationReport p = plain.report();
        StabilityReport.Used potential = new StabilityReport.Used(
                "invented", "Invented for a test", "none", "none", "invented 0", true, Map.of(), null);
        StabilityReport stability =
                new StabilityReport(potential, RelaxationSettings.USUAL, null, new HashMap<>(), List.of());
        EvaluationReport report = new EvaluationReport(
                p.folder(),
                p.content(),
                p.counts(),
                p.reference(),
                p.matcher(),
                p.metrics(),
                p.reasons(),
                Funnel.of(records),
                stability,
                p.stages(),
                p.lineage());
        new Evaluation(report, records).write(samples);
        return samples;
    }

    private static SampleRecord with(SampleRecord r, int i) {
        boolean converged = i % 5 != 0;
        Double above = converged ? (Double) (0.03 * (i % 13) - 0.02) : null;
        SampleStability s = new SampleStability(
                converged ? "converged" : "not-converged",
                converged ? "" : "the largest force is 0.2 eV/Å after 500 steps",
                converged ? Integer.toString(i) : null,
                -3.0,
                -3.1,
                converged ? 0.04 : 0.2,
                converged ? 40 : 500,
                0.97,
                0.5,
                0.1 + 0.01 * i,
                r.spaceGroup(),
                converged ? (Double) (-1 + above) : null,
                converged ? (Double) (-1.0) : null,
                above,
                List.of(),
                converged ? null : "hull.not-relaxed",
                converged ? null : "It was not relaxed.");
        Map<String, Verdict> verdicts = new LinkedHashMap<>(r.verdicts());
        verdicts.put("relaxation", converged ? Verdict.PASSED : Verdict.failed("relax.not-converged", s.message()));
        if (converged) {
            verdicts.put("energy-above-hull", Verdict.PASSED);
            verdicts.put("sun", near(above, 0));
            verdicts.put("metastable-sun", near(above, 0.1));
        }
        return new SampleRecord(
                r.index(),
                r.name(),
                r.source(),
                r.file(),
                r.formula(),
                r.spaceGroup(),
                r.failure(),
                verdicts,
                r.values(),
                r.nearest(),
                s,
                r.lineage());
    }

    private static Verdict near(double above, double limit) {
        return StabilityReport.within(above, limit) ? Verdict.PASSED : Verdict.failed("sun.above", "Too far above.");
    }
}
