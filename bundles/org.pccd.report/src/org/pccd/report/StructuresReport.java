package org.pccd.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Parameter;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.plot.StructurePictures;
import org.pccd.report.internal.Html;
import org.pccd.report.internal.Pictures;
import org.pccd.report.internal.SamplingSection;
import org.pccd.report.internal.StructureTable;

/**
 * A report on structures as one HTML page that needs nothing else: where they come from, how good they are, what they
 * are like, and a table of them with pictures.
 */
public final class StructuresReport {
    /** What was done: how many structures were read, how many are listed, and why others could not be read. */
    public record Result(String file, int structures, int listed, List<String> refused) {}

    /** What is in it. */
    public record Settings(
            @Parameter(label = "Title", hint = "Empty: a title that says what it is about")
            String title,

            @Parameter(label = "Structures", hint = "So many at most are listed, with pictures", min = 0, max = 5000)
            int listed,

            @Parameter(label = "Picture size", unit = "pixels", min = 60, max = 1000)
            int size) {
        public static final Settings USUAL = new Settings("", 100, 160);
    }

    private final Path samples;
    private final Settings settings;

    /**
     * @param samples folder of the sampling that the structures are from, whose provenance and evaluation are told;
     *     null where they are from elsewhere
     * @throws PccdException where a setting is out of its range
     */
    public StructuresReport(Path samples, Settings settings) {
        Parameters.check(settings);
        this.samples = samples;
        this.settings = settings;
    }

    /**
     * Writes the report.
     *
     * @param total number of items, -1 where it is not known
     * @param force whether a file that exists is replaced
     * @throws PccdException where it cannot be written or exists
     * @throws java.util.concurrent.CancellationException where cancelled; nothing is written then
     */
    public Result write(Iterator<ExportItem> items, int total, Path file, boolean force, Progress progress) {
        if (Files.exists(file) && !force) {
            throw new PccdException(file + " exists and is not replaced: choose another name, or allow to replace.");
        }
        Optional<StructurePictures> pictures = Pictures.installed();
        String title = title();
        Html html = new Html();
        html.heading(1, title);
        html.paragraph("PCCD Workbench " + version() + ", "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS)
                + pictures.map(p -> "; pictures by " + p.title()).orElse("; nothing is installed that draws structures")
                + ".");
        if (samples != null) {
            SamplingSection.write(samples, html);
        }
        try (StructurePictures.Painter painter =
                pictures.map(StructurePictures::open).orElse(null)) {
            StructureTable table = new StructureTable(settings.listed(), settings.size(), painter);
            progress.begin("Writing a report", total, "structures");
            for (int n = 1; items.hasNext(); n++) {
                progress.check();
                table.add(items.next());
                progress.done(n);
            }
            table.write(html);
            write(file, html.page(title));
            return new Result(file.toString(), table.count(), table.listed(), List.copyOf(table.refused()));
        }
    }

    private static void write(Path file, String page) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFiles.write(file, page);
        } catch (IOException e) {
            throw new PccdException(file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private String title() {
        if (!settings.title().isBlank()) {
            return settings.title();
        }
        return samples == null ? "Structures" : SamplingSection.title(samples);
    }

    private static String version() {
        Bundle bundle = FrameworkUtil.getBundle(StructuresReport.class);
        return bundle == null ? "(from classes)" : bundle.getVersion().toString();
    }
}
