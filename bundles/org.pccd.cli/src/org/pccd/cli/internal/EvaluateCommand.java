package org.pccd.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.pccd.core.PccdException;
import org.pccd.crystal.matching.MatcherSettings;
import org.pccd.crystal.matching.StructureMatcher;
import org.pccd.dataset.Dataset;
import org.pccd.evaluation.DatasetReference;
import org.pccd.evaluation.Evaluation;
import org.pccd.evaluation.EvaluationReport;
import org.pccd.evaluation.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd evaluate}. */
@Command(
        name = "evaluate",
        description = "Score a folder of generated structures against a reference dataset.",
        footer = {"", "Writes evaluation.json and evaluation.jsonl (one line per sample) into the folder."})
class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Parameters(paramLabel = "DIR", description = "Folder of structures, such as pccd sample makes.")
    private Path folder;

    @Option(names = "--reference", required = true, paramLabel = "D", description = "Dataset of known structures.")
    private Path reference;

    @Option(names = "--nearest", description = "Also find the most similar known structure of each sample.")
    private boolean nearest;

    @Mixin
    private MatcherOptions options;

    @Override
    public Integer call() throws IOException {
        StructureMatcher matcher = output.arguments(() -> options.matcher(Evaluation.MATCHER.rule()));
        if (!Files.isDirectory(folder)) {
            throw new PccdException(folder + (Files.exists(folder) ? " is not a folder" : " does not exist")
                    + "; name the folder that holds the structures to evaluate.");
        }
        Arguments.writable(folder);
        Evaluation evaluation = evaluate(folder, reference, matcher, nearest, output);
        EvaluationReport report = evaluation.report();
        return output.result(report, out -> print(report, out));
    }

    static Evaluation evaluate(Path folder, Path reference, StructureMatcher matcher, boolean nearest, Output output) {
        try (Dataset dataset = Dataset.open(reference)) {
            Reference known = DatasetReference.of(dataset, output.progress());
            Evaluation evaluation = Evaluation.of(folder, known, matcher, output.progress());
            if (nearest) {
                evaluation = evaluation.withNearest(folder, dataset, matcher, output.progress());
            }
            evaluation.write(folder);
            return evaluation;
        }
    }

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
        out.println("Funnel: "
                + report.funnel().steps().stream()
                        .map(step -> step.id() + " " + step.count())
                        .collect(Collectors.joining(" > ")));
        if (!report.reasons().isEmpty()) {
            out.println("Reasons: " + report.reasons());
        }
        out.println("Definitions:");
        report.metrics().forEach(m -> out.println("  " + m.title() + ": " + m.definition() + " [" + m.source() + "]"));
    }

    private static String values(Map<String, Double> values) {
        return values.entrySet().stream()
                .map(e -> e.getKey() + " "
                        + (e.getValue() == null ? "-" : String.format(Locale.ROOT, "%.4f", e.getValue())))
                .collect(Collectors.joining(", "));
    }
}
