package org.pccd.report.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pccd.evaluation.Evaluation;
import org.pccd.run.SampleReport;

/** The part of a report on a sampling: how the samples were made, what became of them, and how good they are. */
public final class SamplingSection {
    private SamplingSection() {}

    /** A title for the report. */
    public static String title(Path samples) {
        return SamplingFacts.summary(samples)
                .map(s -> s.samples() + " samples of " + Path.of(s.run()).getFileName())
                .orElse("Structures in " + samples.getFileName());
    }

    public static void write(Path samples, Html html) {
        Optional<SampleReport> summary = SamplingFacts.summary(samples);
        if (summary.isPresent()) {
            SampleReport s = summary.get();
            html.heading(2, "How the samples were made");
            html.definitions(SamplingFacts.of(s));
            html.paragraph(s.structures() + " of " + s.samples() + " samples stand for a structure ("
                    + EvaluationSection.percent(s.structures(), s.samples()) + ").");
            if (!s.undecodable().isEmpty()) {
                html.table(List.of("No structure because", "Samples"), SamplingFacts.undecodable(s));
            }
        }
        Optional<Evaluation> evaluation = Evaluation.read(samples);
        evaluation.ifPresentOrElse(
                e -> EvaluationSection.write(e, html),
                () -> html.paragraph("These samples were not evaluated: validity, uniqueness and novelty are not known"
                        + " (pccd evaluate)."));
    }
}
