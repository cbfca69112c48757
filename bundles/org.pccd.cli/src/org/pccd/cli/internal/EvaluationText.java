package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.pccd.crystal.matching.MatcherSettings;
import org.pccd.energy.reference.ReferenceReport;
import org.pccd.evaluation.EvaluationReport;
import org.pccd.evaluation.StabilityReport;
import org.pccd.evaluation.Stage;

/** An evaluation for people. */
final class EvaluationText {
    private EvaluationText() {}

    static void print(EvaluationReport report, PrintWriter out) {
        EvaluationReport.Counts c = report.counts();
        out.println("Evaluation of " + report.folder() + ": " + c.samples() + " samples = " + c.readable()
                + " structures + " + c.undecodable() + " undecodable + " + c.unreadable() + " unreadable");
        out.println("Compared with " + report.reference().known() + "; distributions with "
                + report.reference().distribution());
        MatcherSettings s = report.matcher().settings();
        out.println("The same are structures within ltol " + s.lengthTolerance() + ", stol " + s.siteTolerance()
                + ", angle tol " + s.angleTolerance() + " (" + report.matcher().name() + ")");
        TextTable table = new TextTable("metric", "values", "of");
        report.metrics().forEach(m -> table.row(m.title(), values(m.values()), m.population()));
        table.print(out);
        if (report.stability() != null) {
            stability(report.stability(), out);
        }
        out.println("Funnel:");
        TextTable funnel = new TextTable("step", "left", "lost");
        report.funnel()
                .steps()
                .forEach(step -> funnel.row(
                        step.title(),
                        step.count(),
                        step.lost().isEmpty() ? "" : step.lost().toString()));
        funnel.print(out);
        if (!report.reasons().isEmpty()) {
            out.println("Reasons: " + report.reasons());
        }
        out.println(
                "Seconds: " + report.stages().stream().map(EvaluationText::time).collect(Collectors.joining(", ")));
        out.println("Definitions:");
        report.metrics().forEach(m -> out.println("  " + m.title() + ": " + m.definition() + " [" + m.source() + "]"));
    }

    private static void stability(StabilityReport r, PrintWriter out) {
        out.println((r.potential().physical() ? "Relaxed with '" : "Filtered with '")
                + r.potential().method() + "': " + r.outcomes());
        if (r.potential().note() != null) {
            out.println(r.potential().note());
        }
        if (r.references() == null) {
            return;
        }
        ReferenceReport references = r.references();
        out.println("Hull of " + references.phases() + " phases of " + references.source()
                + (references.state() == null
                        ? ""
                        : ", " + references.state().id() + " (" + references.cached() + " computed before)")
                + (references.refused().isEmpty() ? "" : ", without energy " + references.refused())
                + (references.missing().isEmpty() ? "" : "; no element phase of " + references.missing()));
        TextTable bins = new TextTable("eV/atom above hull", "samples", "of all", "of known", "valid, unique, novel");
        r.bins()
                .forEach(b -> bins.row(
                        b.limit() == 0 ? "<= 0" : "< " + b.limit(),
                        b.count(),
                        share(b.ofAll()),
                        share(b.ofKnown()),
                        b.funnel()));
        bins.print(out);
    }

    private static String time(Stage s) {
        return s.id()
                + String.format(Locale.ROOT, " %.1f", s.seconds())
                + (s.reused() > 0 ? " (" + s.reused() + " of " + s.structures() + " done before)" : "");
    }

    private static String share(Double share) {
        return share == null ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String values(Map<String, Double> values) {
        return values.entrySet().stream()
                .map(e -> e.getKey() + " "
                        + (e.getValue() == null ? "-" : String.format(Locale.ROOT, "%.4f", e.getValue())))
                .collect(Collectors.joining(", "));
    }
}
