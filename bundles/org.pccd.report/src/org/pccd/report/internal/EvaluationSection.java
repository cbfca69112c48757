package org.pccd.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.pccd.evaluation.Evaluation;
import org.pccd.evaluation.EvaluationReport;
import org.pccd.evaluation.Funnel;
import org.pccd.plot.Figure;

/** The part of a report on how good samples are: the funnel and all metrics, with their definitions. */
final class EvaluationSection {
    private EvaluationSection() {}

    static void write(Evaluation evaluation, Html html) {
        EvaluationReport report = evaluation.report();
        Funnel funnel = Funnel.of(evaluation.samples());
        html.heading(2, "From sampled to novel");
        List<Funnel.Step> steps = funnel.steps();
        html.svg(Figure.bar("What is left step by step", "step", "samples")
                .categories(steps.stream().map(Funnel.Step::title).toList())
                .bars("samples", steps.stream().mapToDouble(Funnel.Step::count).toArray())
                .inlineSvg("funnel-"));
        int all = steps.getFirst().count();
        html.table(
                List.of("Step", "Left", "Share of all", "Lost at this step"),
                steps.stream()
                        .map(s -> List.of(
                                Html.cell(s.title()),
                                Html.cell(s.count()),
                                Html.cell(percent(s.count(), all)),
                                Html.cell(lost(s))))
                        .toList());
        html.heading(2, "Metrics");
        html.paragraph("Compared with " + report.reference().known() + "; distributions with "
                + report.reference().distribution() + ". The same are structures within "
                + report.matcher().settings() + " (" + report.matcher().name() + ").");
        List<List<String>> rows = new ArrayList<>();
        for (EvaluationReport.Score m : report.metrics()) {
            rows.add(List.of(
                    Html.cell(m.title()),
                    Html.cell(values(m.values())),
                    Html.cell(m.definition()),
                    Html.cell(m.source()),
                    Html.cell(m.plugin() + " " + m.version())));
        }
        html.table(List.of("Metric", "Values", "Definition", "Source", "Plugin"), rows);
    }

    private static String lost(Funnel.Step step) {
        return step.lost().entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
    }

    static String percent(long part, long all) {
        return all == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / all);
    }

    private static String values(Map<String, Double> values) {
        return values.entrySet().stream()
                .map(e -> e.getKey() + " "
                        + (e.getValue() == null ? "–" : String.format(Locale.ROOT, "%.4g", e.getValue())))
                .collect(Collectors.joining(", "));
    }
}
