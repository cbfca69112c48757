package org.pccd.dft.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureOutput;

/** The results of some folders of DFT jobs, to be kept: a table, and the structures as they ended. */
public final class DftCollection {
    private final List<DftBatch> batches;

    /** What a table in JSON says: how everything was calculated, and the rows. */
    private record Table(List<Part> batches) {}

    private record Part(String folder, BatchInfo info, List<DftTable.Row> jobs) {}

    private DftCollection(List<DftBatch> batches) {
        this.batches = List.copyOf(batches);
    }

    /** Reads, too, what was calculated elsewhere and brought back. */
    public static DftCollection of(List<DftBatch> batches) throws IOException {
        for (DftBatch batch : batches) {
            batch.bringIn();
        }
        return new DftCollection(batches);
    }

    /** A row for each job. */
    public List<DftTable.Row> rows() {
        return batches.stream().flatMap(b -> DftTable.of(b).stream()).toList();
    }

    /**
     * Writes the table: as JSON with the settings of all programs where the name ends in {@code .json}, else as CSV,
     * whose columns {@code method}, {@code program} and {@code folder} lead back to where each energy is from.
     *
     * @param force whether an existing file is replaced
     * @throws PccdException where it exists
     */
    public void writeTable(Path file, boolean force) throws IOException {
        if (!force && Files.exists(file)) {
            throw new PccdException(file + " exists; choose another file, or --force.");
        }
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            List<Part> parts = new ArrayList<>();
            for (DftBatch batch : batches) {
                parts.add(new Part(batch.path().toString(), batch.info(), DftTable.of(batch)));
            }
            AtomicFiles.write(file, Json.pretty(new Table(parts)));
        } else {
            DftTable.write(file, rows());
        }
    }

    /**
     * Writes the structures of converged jobs with their energies, methods and sources to one file, in the format that
     * its name says.
     *
     * @return how many
     */
    public int writeStructures(Path file, boolean force) throws IOException {
        int written = 0;
        try (StructureOutput to = StructureOutput.file(file, StructureOutput.writer(StructureOutput.CIF), force)) {
            for (DftBatch batch : batches) {
                for (DftJob job : batch.jobs()) {
                    DftTable.Row row = DftTable.row(batch.info(), job);
                    Optional<Structure> relaxed = row.energyPerAtom() == null ? Optional.empty() : job.relaxed();
                    if (relaxed.isPresent()) {
                        to.write(new Entry(row.job(), relaxed.get(), labels(row), row.source(), 0), Path.of(row.job()));
                        written++;
                    }
                }
            }
            to.complete();
        }
        return written;
    }

    private static Map<String, String> labels(DftTable.Row row) {
        return Map.of("energy_per_atom", row.energyPerAtom().toString(), "method", row.method(), "entry", row.entry());
    }
}
