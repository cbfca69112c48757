package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pccd.dataset.DatasetImporter;
import org.pccd.dataset.DatasetInfo;
import org.pccd.dataset.Duplicates;
import org.pccd.dataset.ImportSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd dataset import}. */
@Command(
        name = "import",
        description = "Import structures into a new dataset.",
        footer = {
            "",
            "Every entry that is filtered out or refused is written to refusals.jsonl in the dataset, with file, line",
            "or row, and reason; kept + filtered + refused = read."
        })
class DatasetImportCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "CIF, POSCAR, extXYZ, folders of these, or CSV with a column 'cif'; each also .gz.")
    private List<Path> files;

    @Option(names = "--into", required = true, paramLabel = "DATASET", description = "Folder to make.")
    private Path into;

    @Option(
            names = "--max-elements",
            defaultValue = "3",
            paramLabel = "N",
            description = "Filter out structures of more elements; default: ${DEFAULT-VALUE}.")
    private int maxElements;

    @Option(
            names = "--max-sites",
            defaultValue = "16",
            paramLabel = "N",
            description = "Filter out structures of more sites; default: ${DEFAULT-VALUE}.")
    private int maxSites;

    @Option(
            names = "--symprec",
            defaultValue = "0.01",
            paramLabel = "L",
            description = "Find space groups with this tolerance in Å, 0 for not at all; default: ${DEFAULT-VALUE}.")
    private double symprec;

    @Option(
            names = "--duplicates",
            defaultValue = "keep",
            description = "keep, mark or refuse structures that equal an earlier one; default: ${DEFAULT-VALUE}.")
    private Duplicates duplicates;

    @Override
    public Integer call() {
        ImportSettings settings = output.arguments(() -> ImportSettings.DEFAULT
                .withLimits(maxElements, maxSites)
                .withSymprec(symprec)
                .withDuplicates(duplicates)
                .checked());
        DatasetInfo info = new DatasetImporter(settings, output.progress()).importFiles(files, into);
        return output.result(info, out -> print(info, out));
    }

    private void print(DatasetInfo info, PrintWriter out) {
        DatasetInfo.Counts c = info.counts();
        out.println("Dataset " + into + ": read " + c.read() + " = kept " + c.kept() + " + filtered " + c.filtered()
                + " + refused " + c.refused());
        reasons(out, "filtered", info.filtered());
        reasons(out, "refused", info.refused());
        if (c.duplicateIds() > 0) {
            out.println("  " + c.duplicateIds() + " kept entries share their id with an earlier one");
        }
        if (c.duplicates() > 0) {
            out.println("  " + c.duplicates() + " kept entries are marked as the same structure as an earlier one");
        }
        out.println("  splits " + info.splits());
        if (c.filtered() + c.refused() > 0) {
            out.println("  each with its reason: " + into.resolve("refusals.jsonl"));
        }
    }

    private static void reasons(PrintWriter out, String what, Map<String, Integer> counts) {
        counts.forEach((code, n) -> out.println("  " + what + " " + n + ": " + code));
    }
}
