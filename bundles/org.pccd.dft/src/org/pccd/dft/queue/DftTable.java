package org.pccd.dft.queue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.pccd.core.AtomicFiles;
import org.pccd.dft.DftFault;
import org.pccd.dft.DftState;

/**
 * The jobs of a batch as a table. Only converged jobs have an energy in it, so that nothing else is mistaken for one.
 */
public final class DftTable {
    /**
     * One job.
     *
     * @param formula of the cell
     * @param energyPerAtom in eV, null unless converged
     * @param energy of the cell in eV, null unless converged
     * @param method that the energy belongs to: it may be compared with others of the same method only
     * @param pressure in GPa
     * @param maxForce in eV/Å
     * @param seconds for which the program has run
     * @param folder of the job
     */
    public record Row(
            String job,
            String entry,
            String source,
            String formula,
            int sites,
            Double energyPerAtom,
            Double energy,
            String method,
            String calculator,
            String preset,
            DftState state,
            DftFault fault,
            String message,
            Double maxForce,
            Double pressure,
            Double magnetisation,
            int steps,
            double seconds,
            int attempts,
            String program,
            String folder) {}

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader(
                    "job",
                    "entry",
                    "source",
                    "formula",
                    "sites",
                    "energy_per_atom",
                    "energy",
                    "method",
                    "calculator",
                    "preset",
                    "state",
                    "fault",
                    "message",
                    "max_force",
                    "pressure",
                    "magnetisation",
                    "steps",
                    "seconds",
                    "attempts",
                    "program",
                    "folder")
            .setRecordSeparator('\n')
            .get();

    private DftTable() {}

    /** A row for each job, in their order. */
    public static List<Row> of(DftBatch batch) {
        return batch.jobs().stream().map(job -> row(batch.info(), job)).toList();
    }

    // What a damaged file does not tell is left empty: the others are shown.
    static Row row(BatchInfo info, DftJob job) {
        JobDescription d = job.described();
        DftStatus s = job.status();
        return new Row(
                job.name(),
                d.entry(),
                d.source(),
                d.formula(),
                d.sites(),
                s.counts() ? s.energyPerAtom() : null,
                s.counts() ? s.energy() : null,
                info.method(),
                info.calculator(),
                info.preset().name().toLowerCase(Locale.ROOT),
                s.state(),
                s.fault(),
                s.message(),
                s.maxForce(),
                s.pressure(),
                s.magnetisation(),
                s.steps(),
                s.seconds(),
                job.attempts().size(),
                s.program(),
                job.path().toString());
    }

    /** Writes the rows as CSV. */
    public static void write(Path file, List<Row> rows) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter out = new CSVPrinter(text, FORMAT)) {
            for (Row r : rows) {
                out.printRecord(
                        r.job,
                        r.entry,
                        r.source,
                        r.formula,
                        r.sites,
                        r.energyPerAtom,
                        r.energy,
                        r.method,
                        r.calculator,
                        r.preset,
                        r.state.name().toLowerCase(Locale.ROOT),
                        r.fault == null ? "" : r.fault.name().toLowerCase(Locale.ROOT),
                        r.message,
                        r.maxForce,
                        r.pressure,
                        r.magnetisation,
                        r.steps,
                        r.seconds,
                        r.attempts,
                        r.program,
                        r.folder);
            }
        }
        AtomicFiles.write(file, text.toString());
    }
}
