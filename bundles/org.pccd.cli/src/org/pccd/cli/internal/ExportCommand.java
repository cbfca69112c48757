package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.pccd.report.ExportItem;
import org.pccd.report.ExportKind;
import org.pccd.report.SampleItems;
import org.pccd.report.StructureExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd export}. */
@Command(
        name = "export",
        description = "Write structures as files, pictures, or a table of all that is known of them.",
        footer = {
            "",
            "cif, poscar, extxyz and images make a folder with a file for each structure, table makes one CSV file.",
            "pccd convert changes cells, keeps symmetry, and writes one file of many structures."
        })
class ExportCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Parameters(arity = "1..*", paramLabel = "IN", description = "Files and folders of structures, such as samples.")
    private List<Path> sources;

    @Option(names = "--as", required = true, paramLabel = "KIND", description = "cif, poscar, extxyz, images or table.")
    private String kind;

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "Folder, or with table a file.")
    private Path out;

    @Option(names = "--width", defaultValue = "800", paramLabel = "PIXELS", description = "Of images; default: 800.")
    private int width;

    @Option(names = "--height", defaultValue = "600", paramLabel = "PIXELS", description = "Of images; default: 600.")
    private int height;

    @Option(names = "--force", description = "Replace files that exist.")
    private boolean force;

    @Override
    public Integer call() {
        StructureExport export = output.arguments(() ->
                new StructureExport(ExportKind.of(kind), out, new StructureExport.Settings(width, height), force));
        sources.forEach(ReportCommand::requireThere);
        try (Stream<ExportItem> items = SampleItems.of(sources)) {
            StructureExport.Result result = export.run(items.iterator(), -1, output.progress());
            output.result(result, text -> print(result, text));
            return result.written() > 0 ? 0 : 1;
        }
    }

    private static void print(StructureExport.Result result, PrintWriter text) {
        text.println("Exported " + result.written() + " structures to " + result.target());
        result.refused().forEach(r -> text.println("  refused " + r));
    }
}
