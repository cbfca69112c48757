package org.pccd.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.run.ReconstructionReport.Case;

/** The structures of a reconstruction before and after, CIF files in the folder {@code structures/} of its job. */
public final class ReconstructionPairs {
    private static final String FOLDER = "structures";

    private final Path folder;

    private ReconstructionPairs(Path folder) {
        this.folder = folder;
    }

    /**
     * Those of a report.
     *
     * @param file where the report was read from: in the run's folder or in that of the job
     * @return empty where they were not kept, as before version 1.0, or are gone
     */
    public static Optional<ReconstructionPairs> of(Path file, ReconstructionReport report) {
        Path place = file.toAbsolutePath().normalize().getParent();
        Path job = report.job() == null || Files.isRegularFile(place.resolve(JobFolder.JOB))
                ? place
                : place.resolve(report.job());
        return Optional.of(job.resolve(FOLDER)).filter(Files::isDirectory).map(ReconstructionPairs::new);
    }

    /** The file of the structure that case {@code i} began with. */
    public Path before(int i) {
        return folder.resolve(name(i, "before"));
    }

    /** The file of the structure that was sampled for case {@code i}; it does not exist where there was none. */
    public Path after(int i) {
        return folder.resolve(name(i, "after"));
    }

    private static String name(int i, String which) {
        return String.format(Locale.ROOT, "%06d-%s.cif", i, which);
    }

    /** What one of these files holds. */
    public static Structure read(Path file) {
        try (var readings = StructureFiles.read(file)) {
            return readings.findFirst()
                    .filter(r -> !r.refused())
                    .orElseThrow(() -> new PccdException(file + " cannot be read; reconstruct anew."))
                    .entry()
                    .structure();
        }
    }

    static void write(Path job, int i, Case one, Structure before, Structure after) throws IOException {
        Path folder = job.resolve(FOLDER);
        Files.createDirectories(folder);
        ReconstructionPairs pairs = new ReconstructionPairs(folder);
        write(pairs.before(i), one, before, "as in the dataset");
        if (after == null) {
            Files.deleteIfExists(pairs.after(i));
        } else {
            write(pairs.after(i), one, after, "as reconstructed");
        }
    }

    private static void write(Path file, Case one, Structure structure, String comment) throws IOException {
        Entry entry = new Entry(one.id(), structure, Map.of("id", one.id()), "", 0);
        String text =
                StructureFiles.format("cif").writer().orElseThrow().write(entry, List.of(one.id() + " " + comment));
        Files.writeString(file, text);
    }
}
