package org.pccd.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.pccd.dft.DftState;
import org.pccd.dft.queue.DftBatch;
import org.pccd.dft.queue.DftQueue;
import org.pccd.dft.queue.DftTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pccd dft status}. */
@Command(
        name = "status",
        description = "Show the jobs of a folder: state, energy, what is wrong; reads results brought from elsewhere.")
class DftStatusCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Parameters(paramLabel = "DIR", description = "Folder made by pccd dft prepare.")
    private Path folder;

    private record Result(
            String folder,
            String method,
            String preset,
            int workers,
            Map<DftState, Integer> counts,
            List<DftTable.Row> jobs) {}

    @Override
    public Integer call() {
        return show(output, DftBatch.open(folder));
    }

    /** Shows where a batch stands. */
    static int show(Output output, DftBatch batch) {
        try {
            batch.bringIn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DftQueue queue = new DftQueue(batch);
        Result result = new Result(
                batch.path().toString(),
                batch.info().method(),
                word(batch.info().preset()),
                queue.live().size(),
                queue.counts(),
                DftTable.of(batch));
        return output.result(result, text -> {
            TextTable table = new TextTable("job", "state", "eV/atom", "steps", "time", "");
            for (DftTable.Row r : result.jobs) {
                table.row(
                        r.job(),
                        word(r.state()),
                        r.energyPerAtom() == null ? "" : String.format(Locale.ROOT, "%.6f", r.energyPerAtom()),
                        r.steps(),
                        String.format(Locale.ROOT, "%.0f s", r.seconds()),
                        (r.fault() == null ? "" : word(r.fault()) + ": ") + r.message());
            }
            table.print(text);
            text.println(result.counts.entrySet().stream()
                            .filter(e -> e.getValue() > 0)
                            .map(e -> e.getValue() + " " + word(e.getKey()))
                            .collect(Collectors.joining(", "))
                    + "; " + result.workers + " workers");
        });
    }

    /** A constant as people read it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
