package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.pccd.core.PccdException;
import org.pccd.report.ExportItem;
import org.pccd.report.SampleItems;
import org.pccd.report.StructuresReport;
import org.pccd.run.SampleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd report}. */
@Command(
        name = "report",
        description = "A report on samples, or on any structures, as one HTML page with figures and pictures.",
        footer = {"", "Of a folder of samples it tells how they were made, and after pccd evaluate how good they are."})
class ReportCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Parameters(arity = "1..*", paramLabel = "SAMPLES", description = "Folder of samples; or any files and folders.")
    private List<Path> sources;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Page to write, such as report.html.")
    private Path out;

    @Option(names = "--title", defaultValue = "", description = "Title of the page; default: what it is about.")
    private String title;

    @Option(names = "--list", defaultValue = "100", paramLabel = "N", description = "List N structures; default: 100.")
    private int listed;

    @Option(names = "--size", defaultValue = "160", paramLabel = "PIXELS", description = "Of a picture; default: 160.")
    private int size;

    @Option(names = "--force", description = "Replace a page that exists.")
    private boolean force;

    @Override
    public Integer call() {
        sources.forEach(ReportCommand::requireThere);
        Path samples = sources.size() == 1 && Files.exists(sources.get(0).resolve(SampleFiles.SUMMARY))
                ? sources.get(0)
                : null;
        StructuresReport report = output.arguments(
                () -> new StructuresReport(samples, new StructuresReport.Settings(title, listed, size)));
        try (Stream<ExportItem> items = SampleItems.of(sources)) {
            return output.result(
                    report.write(items.iterator(), -1, out, force, output.progress()), text -> print(text, out));
        }
    }

    /** @throws PccdException where there is no such file or folder */
    static void requireThere(Path source) {
        if (!Files.exists(source)) {
            throw new PccdException(source + " does not exist; name files or folders of structures.");
        }
    }

    private static void print(PrintWriter text, Path out) {
        text.println("Report in " + out);
    }
}
