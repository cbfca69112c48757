package org.pccd.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Parameter;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureOutput;
import org.pccd.plot.StructurePictures;
import org.pccd.report.internal.FactsTable;
import org.pccd.report.internal.Pictures;

/** Exports structures from anywhere as files, pictures or a table. What cannot be is told, and the rest goes on. */
public final class StructureExport {
    /** What was done: how many were written, and why others were not. */
    public record Result(String target, int written, List<String> refused) {}

    /** Settings of pictures; other exports do not look at them. */
    public record Settings(
            @Parameter(label = "Width", unit = "pixels", min = 16, max = 8192)
            int width,

            @Parameter(label = "Height", unit = "pixels", min = 16, max = 8192)
            int height) {
        public static final Settings USUAL = new Settings(800, 600);
    }

    private final ExportKind kind;
    private final Path target;
    private final Settings settings;
    private final boolean force;

    /**
     * @param target a folder, made where it is missing, or a file; see {@link ExportKind#folder}
     * @param force whether files that exist are replaced
     * @throws PccdException where a setting is out of its range
     */
    public StructureExport(ExportKind kind, Path target, Settings settings, boolean force) {
        Parameters.check(settings);
        this.kind = kind;
        this.target = target.toAbsolutePath().normalize();
        this.settings = settings;
        this.force = force;
    }

    /**
     * Exports everything, in this order.
     *
     * @param total number of items, -1 where it is not known
     * @throws PccdException where there is nothing to export, the target cannot be written to or exists, or nothing is
     *     installed that draws
     * @throws java.util.concurrent.CancellationException where cancelled; files that are complete by then stay
     */
    public Result run(Iterator<ExportItem> items, int total, Progress progress) {
        if (!items.hasNext()) {
            throw new PccdException("There are no structures to export: name files or folders that hold some.");
        }
        progress.begin("Exporting", total, "structures");
        try {
            return switch (kind) {
                case IMAGES -> images(items, progress);
                case TABLE -> table(items, progress);
                default -> files(items, progress);
            };
        } catch (IOException e) {
            throw new PccdException(target + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private interface One {
        void export(ExportItem item, Structure structure) throws IOException;
    }

    private Result each(Iterator<ExportItem> items, Progress progress, One one) throws IOException {
        int written = 0;
        List<String> refused = new ArrayList<>();
        while (items.hasNext()) {
            progress.check();
            ExportItem item = items.next();
            try {
                one.export(item, item.structure().get());
                written++;
            } catch (PccdException e) {
                refused.add(item.name() + ": " + e.getMessage());
            }
            progress.done(written + refused.size(), refused.isEmpty() ? "" : refused.size() + " refused");
        }
        return new Result(target.toString(), written, List.copyOf(refused));
    }

    private Result files(Iterator<ExportItem> items, Progress progress) throws IOException {
        String format = kind.format().orElseThrow();
        try (StructureOutput out =
                StructureOutput.folder(target, format, StructureOutput.writer(StructureOutput.CIF), force)) {
            Result result = each(items, progress, (item, structure) -> {
                Entry entry = new Entry(item.name(), structure, item.facts(), "", 0);
                out.write(entry, Path.of(fileName(item.name())));
            });
            out.complete();
            return result;
        }
    }

    private Result images(Iterator<ExportItem> items, Progress progress) throws IOException {
        Files.createDirectories(target);
        Map<String, Integer> names = new HashMap<>();
        try (StructurePictures.Painter painter = Pictures.required().open()) {
            return each(items, progress, (item, structure) -> {
                String name = fileName(item.name());
                int n = names.merge(name, 1, Integer::sum);
                Path file = target.resolve(name + (n == 1 ? "" : "-" + n) + ".png");
                refuseExisting(file);
                AtomicFiles.write(
                        file, Pictures.png(painter.draw(structure, settings.width(), settings.height(), 0xFFFFFF)));
            });
        }
    }

    private Result table(Iterator<ExportItem> items, Progress progress) throws IOException {
        refuseExisting(target);
        FactsTable table = new FactsTable();
        Result result = each(items, progress, table::add);
        if (result.written() == 0) {
            return result;
        }
        if (target.getParent() != null) {
            Files.createDirectories(target.getParent());
        }
        AtomicFiles.write(target, table.csv());
        return result;
    }

    private void refuseExisting(Path file) {
        if (!force && Files.exists(file)) {
            throw new PccdException(file + " exists and is not replaced: choose another place, or allow to replace.");
        }
    }

    /** A name without what file systems give a meaning to. */
    static String fileName(String name) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "_").strip();
        return plain.isEmpty() || plain.matches("\\.+") ? "structure" : plain;
    }
}
