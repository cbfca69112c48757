package org.pccd.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pccd.core.PccdException;
import org.pccd.crystal.matching.StructureMatcher;
import org.pccd.dataset.Dataset;
import org.pccd.energy.relax.RelaxationSettings;
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
        footer = {
            "",
            "Writes evaluation.json and evaluation.jsonl (one line per sample) into the folder, with --relax also",
            "relaxations.jsonl (relaxed structures, as they come: after Ctrl-C the same command goes on)."
        })
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

    @Mixin
    private StabilityOptions stability;

    @Override
    public Integer call() throws IOException {
        StructureMatcher matcher = output.arguments(() -> options.matcher(Evaluation.MATCHER.rule()));
        RelaxationSettings settings = output.arguments(stability::settings);
        if (!Files.isDirectory(folder)) {
            throw new PccdException(folder + (Files.exists(folder) ? " is not a folder" : " does not exist")
                    + "; name the folder that holds the structures to evaluate.");
        }
        Arguments.writable(folder);
        Evaluation evaluation = evaluate(matcher, settings);
        EvaluationReport report = evaluation.report();
        return output.result(report, out -> EvaluationText.print(report, out));
    }

    private Evaluation evaluate(StructureMatcher matcher, RelaxationSettings settings) {
        try (Dataset dataset = Dataset.open(reference);
                StabilityOptions.Opened energies = stability.open(dataset, settings, output.progress())) {
            Reference known = DatasetReference.of(dataset, output.progress());
            Evaluation evaluation = Evaluation.of(folder, known, matcher, energies.request(), output.progress());
            if (nearest) {
                evaluation = evaluation.withNearest(folder, dataset, matcher, output.progress());
            }
            evaluation.write(folder);
            return evaluation;
        }
    }
}
