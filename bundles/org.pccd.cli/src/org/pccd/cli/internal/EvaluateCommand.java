package org.pccd.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pccd.crystal.matching.StructureMatcher;
import org.pccd.dataset.Dataset;
import org.pccd.evaluation.DatasetReference;
import org.pccd.evaluation.Evaluation;
import org.pccd.evaluation.EvaluationReport;
import org.pccd.evaluation.Reference;
import org.pccd.evaluation.StabilityChoice;
import org.pccd.evaluation.StabilityRequest;
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

    @Parameters(
            paramLabel = "IN",
            description =
                    "Folder of structures, such as pccd sample makes; with --out also a dataset, a table, a file.")
    private Path in;

    @Mixin
    private SetOptions set;

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
        Optional<StabilityChoice> choice = output.arguments(stability::choice);
        output.check(set::check);
        Path folder = set.folder(in, output.progress());
        Arguments.writable(folder);
        Evaluation evaluation = evaluate(folder, matcher, choice);
        EvaluationReport report = evaluation.report();
        return output.result(report, out -> EvaluationText.print(report, out));
    }

    private Evaluation evaluate(Path folder, StructureMatcher matcher, Optional<StabilityChoice> choice) {
        try (Dataset dataset = Dataset.open(reference);
                StabilityChoice.Opened energies =
                        choice.map(c -> c.open(dataset, output.progress())).orElse(null)) {
            StabilityRequest request = energies == null ? null : energies.request();
            Reference known = DatasetReference.of(dataset, set.known(in, dataset), output.progress());
            Evaluation evaluation = Evaluation.of(folder, known, matcher, request, output.progress());
            if (nearest) {
                evaluation = evaluation.withNearest(folder, dataset, matcher, output.progress());
            }
            evaluation.write(folder);
            return evaluation;
        }
    }
}
