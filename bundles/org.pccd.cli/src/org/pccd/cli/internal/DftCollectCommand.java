package org.pccd.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureOutput;
import org.pccd.dft.queue.DftBatch;
import org.pccd.dft.queue.DftJob;
import org.pccd.dft.queue.DftTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd dft collect}. */
@Command(
        name = "collect",
        description = "Collect the results of a folder of DFT jobs: a table, and the structures as they ended.",
        footer = {
            "",
            "Only converged jobs have an energy in the table. pccd hull reads it; its column 'method' keeps energies",
            "of different methods apart."
        })
class DftCollectCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Parameters(paramLabel = "DIR", description = "Folder made by pccd dft prepare.")
    private Path folder;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the table as CSV.")
    private Path out;

    @Option(
            names = "--structures",
            paramLabel = "FILE",
            description = "Write the final structures, to .extxyz or .csv.")
    private Path structures;

    @Option(names = "--force", description = "Replace existing files.")
    private boolean force;

    private record Result(String folder, String method, int converged, int jobs, List<DftTable.Row> rows) {}

    @Override
    public Integer call() throws IOException {
        DftBatch batch = DftBatch.open(folder);
        batch.bringIn();
        List<DftTable.Row> rows = DftTable.of(batch);
        if (out != null) {
            if (!force && java.nio.file.Files.exists(out)) {
                throw new PccdException(out + " exists; choose another file, or --force.");
            }
            DftTable.write(out, rows);
        }
        if (structures != null) {
            write(batch, rows);
        }
        int converged =
                (int) rows.stream().filter(r -> r.energyPerAtom() != null).count();
        Result result = new Result(folder.toString(), batch.info().method(), converged, rows.size(), rows);
        return output.result(result, text -> {
            text.println("Converged " + converged + " of " + rows.size() + "; method " + result.method);
            if (out != null) {
                text.println("Written to " + out);
            }
        });
    }

    private void write(DftBatch batch, List<DftTable.Row> rows) throws IOException {
        try (StructureOutput to =
                StructureOutput.file(structures, StructureOutput.writer(StructureOutput.CIF), force)) {
            List<DftJob> jobs = batch.jobs();
            for (int i = 0; i < jobs.size(); i++) {
                DftTable.Row row = rows.get(i);
                Optional<Structure> relaxed = row.energyPerAtom() == null
                        ? Optional.empty()
                        : jobs.get(i).relaxed();
                if (relaxed.isPresent()) {
                    Map<String, String> labels = Map.of(
                            "energy_per_atom", row.energyPerAtom().toString(),
                            "method", row.method(),
                            "entry", row.entry());
                    to.write(new Entry(row.job(), relaxed.get(), labels, row.source(), 0), Path.of(row.job()));
                }
            }
            to.complete();
        }
    }
}
