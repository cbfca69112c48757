package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.pccd.dataset.ImportPreview;
import org.pccd.dataset.ImportSettings;
import org.pccd.dataset.Previewed;
import org.pccd.dataset.PropertyColumn;
import org.pccd.dataset.PropertySummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pccd dataset preview}. */
@Command(
        name = "preview",
        description = "Say what an import would keep, filter out and refuse, and why, without writing anything.",
        footer = {"", "Duplicates are not looked for. With --json, one line for each entry, then the counts."})
class DatasetPreviewCommand implements Callable<Integer> {
    record Line(String name, String source, int line, String formula, boolean kept, String code, String message) {}

    @Mixin
    private Output output;

    @Mixin
    private ImportOptions options;

    @Option(
            names = "--limit",
            defaultValue = "-1",
            paramLabel = "N",
            description = "Look at so many entries only; default: all.")
    private int limit;

    @Override
    public Integer call() {
        ImportSettings settings = output.arguments(options::settings);
        ImportPreview.Result result =
                new ImportPreview(settings, output.progress()).run(options.sources(), limit, this::line);
        return output.result(result, out -> print(result, out));
    }

    private void line(Previewed p) {
        if (output.json()) {
            String formula =
                    p.structure() == null ? "" : p.structure().composition().reducedFormula();
            String code = p.kept() ? "" : p.out().code();
            String message = p.kept() ? "" : p.out().message();
            output.line(new Line(p.name(), p.source(), p.line(), formula, p.kept(), code, message));
        }
    }

    private static void print(ImportPreview.Result r, PrintWriter out) {
        out.println("Of " + r.read() + (r.complete() ? "" : " looked at, and there are more") + ": " + r.kept()
                + " would be kept, " + r.filteredTotal() + " filtered out, " + r.refusedTotal() + " refused");
        DatasetImportCommand.reasons(out, "filtered", r.filtered());
        DatasetImportCommand.reasons(out, "refused", r.refused());
        if (!r.properties().isEmpty()) {
            TextTable table = new TextTable("property", "type", "values", "min", "max", "example");
            r.properties().forEach(p -> row(table, p));
            table.print(out);
        }
    }

    private static void row(TextTable table, PropertySummary p) {
        boolean text = p.type() == PropertyColumn.Type.TEXT;
        table.row(p.name(), p.type(), p.values(), text ? "" : p.min(), text ? "" : p.max(), p.example());
    }
}
