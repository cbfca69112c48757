package org.pccd.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.pccd.dft.queue.DftBatch;
import org.pccd.dft.queue.DftCollection;
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

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the table: as JSON with all settings where FILE ends in .json, else as CSV.")
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
        DftCollection collection = DftCollection.of(List.of(batch));
        List<DftTable.Row> rows = collection.rows();
        if (out != null) {
            collection.writeTable(out, force);
        }
        if (structures != null) {
            collection.writeStructures(structures, force);
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
}
