package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pccd.dataset.DatasetImporter;
import org.pccd.dataset.DatasetInfo;
import org.pccd.dataset.ImportSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private ImportOptions options;

    @Option(names = "--into", required = true, paramLabel = "DATASET", description = "Folder to make.")
    private Path into;

    @Override
    public Integer call() {
        ImportSettings settings = output.arguments(options::settings);
        DatasetInfo info = new DatasetImporter(settings, output.progress()).importSources(options.sources(), into);
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

    static void reasons(PrintWriter out, String what, Map<String, Integer> counts) {
        counts.forEach((code, n) -> out.println("  " + what + " " + n + ": " + code));
    }
}
