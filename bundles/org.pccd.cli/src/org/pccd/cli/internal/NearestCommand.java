package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.pccd.core.PccdException;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.crystal.matching.StructureMatcher;
import org.pccd.dataset.Dataset;
import org.pccd.evaluation.Comparison;
import org.pccd.evaluation.Evaluation;
import org.pccd.evaluation.Nearest;
import org.pccd.evaluation.NearestSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd nearest}. */
@Command(
        name = "nearest",
        description = "Put a structure beside the most similar one of a dataset.",
        footer = {
            "",
            "The best match of the structure matcher where there is one; else of the same formula the one of the",
            "nearest radial fingerprint (Oganov and Valle, without elements and volume); else, of the same elements or",
            "at last of those that share most, the one of the smallest sum of that and the distance of compositions."
        })
class NearestCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Parameters(paramLabel = "FILE", description = "CIF, POSCAR or extXYZ with one structure.")
    private Path file;

    @Option(names = "--reference", required = true, paramLabel = "D", description = "Dataset of known structures.")
    private Path reference;

    @Mixin
    private MatcherOptions options;

    /** What is printed with {@code --json}. */
    record Result(String file, String formula, Nearest nearest, Comparison comparison) {}

    @Override
    public Integer call() {
        StructureMatcher matcher = output.arguments(() -> options.matcher(Evaluation.MATCHER.rule()));
        Entry sample = read();
        try (Dataset dataset = Dataset.open(reference)) {
            Nearest nearest = new NearestSearch(dataset, matcher)
                    .find(sample.structure(), output.progress())
                    .orElseThrow(() -> new PccdException(reference + " holds no structure to compare with."));
            Comparison comparison = Comparison.of(
                    sample.structure(), dataset.entry(nearest.row()).structure(), matcher);
            Result result =
                    new Result(file.toString(), sample.structure().composition().reducedFormula(), nearest, comparison);
            return output.result(result, text -> print(result, text));
        }
    }

    private Entry read() {
        try (Stream<Reading> readings = StructureFiles.read(file)) {
            List<Reading> first = readings.limit(1).toList();
            if (first.isEmpty() || first.get(0).refused()) {
                throw new PccdException(
                        first.isEmpty()
                                ? file + " holds no structure."
                                : file + ": " + first.get(0).problem().message() + ".");
            }
            return first.get(0).entry();
        }
    }

    private static void print(Result r, PrintWriter out) {
        Nearest n = r.nearest();
        out.println(r.formula() + " is nearest to " + n.id() + " " + n.formula() + ": "
                + n.relation().title());
        out.println(String.format(
                Locale.ROOT,
                "  rms %s, distance of composition %.3f, of radial fingerprints %.3f",
                n.rms() == null ? "-" : String.format(Locale.ROOT, "%.4f", n.rms()),
                n.composition(),
                n.structure()));
        out.println("  cells: " + r.comparison().cells());
        TextTable table = new TextTable("", "sample", "known", "difference");
        r.comparison().quantities().forEach(q -> table.row(q.label(), q.first(), q.second(), q.difference()));
        table.print(out);
    }
}
