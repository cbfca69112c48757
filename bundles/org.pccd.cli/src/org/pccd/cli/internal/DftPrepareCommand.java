package org.pccd.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.pccd.core.PccdException;
import org.pccd.core.Problem;
import org.pccd.crystal.io.Reading;
import org.pccd.dataset.StructureSources;
import org.pccd.dft.Preset;
import org.pccd.dft.queue.BatchInfo;
import org.pccd.dft.queue.DftBatch;
import org.pccd.dft.queue.DftTable;
import org.pccd.dft.queue.Preparation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd dft prepare}. */
@Command(
        name = "prepare",
        description = "Check structures and write the input of a DFT job for each of them.",
        footer = {
            "",
            "A structure that fails a check (an element without potential, two atoms on one place, an implausible",
            "volume) becomes a failed job that says so. With the same settings more structures can be added."
        })
class DftPrepareCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Parameters(arity = "1..*", paramLabel = "IN", description = "Files, folders, CSV with a column 'cif', datasets.")
    private List<Path> inputs;

    @Option(
            names = "--calculator",
            defaultValue = "abinit",
            description = "abinit, espresso, vasp or another installed one; default: ${DEFAULT-VALUE}.")
    private String calculator;

    @Option(
            names = "--preset",
            defaultValue = "relax",
            description = "relax (positions and cell) or static (energy, forces, stress); default: ${DEFAULT-VALUE}.")
    private Preset preset;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder of the jobs.")
    private Path out;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change a parameter: cutoff=600, potentials=FOLDER, command='mpirun -n {cores} abinit', ...;"
                    + " pccd dft calculators lists them.")
    private List<String> settings = new ArrayList<>();

    private record Result(
            String folder,
            String method,
            int prepared,
            int failed,
            int present,
            List<Problem> refused,
            List<DftTable.Row> faults) {}

    @Override
    public Integer call() {
        BatchInfo info = output.arguments(() -> BatchInfo.of(calculator, preset, changes()));
        StructureSources.requireExisting(inputs, "files, folders or datasets");
        Preparation.Report report;
        try (Stream<Reading> readings = inputs.stream().flatMap(StructureSources::read)) {
            report = Preparation.run(out, info, readings, output.progress());
        }
        List<DftTable.Row> faults = DftTable.of(DftBatch.open(out)).stream()
                .filter(r -> r.fault() != null && r.attempts() == 0)
                .toList();
        Result result = new Result(
                out.toString(),
                info.method(),
                report.prepared(),
                report.faulty(),
                report.present(),
                report.refused(),
                faults);
        return output.result(result, text -> {
            text.println("Method " + result.method);
            text.println("Prepared " + result.prepared + ", failed a check " + result.failed + ", were there before "
                    + result.present + ", unreadable " + result.refused.size());
            faults.forEach(r -> text.println("  " + r.job() + ": " + r.message()));
            report.refused().forEach(p -> text.println("  " + p));
            text.println("Next: pccd dft run " + out);
        });
    }

    private Map<String, String> changes() {
        Map<String, String> changes = new LinkedHashMap<>();
        for (String s : settings) {
            int equals = s.indexOf('=');
            if (equals < 1) {
                throw new PccdException("'" + s + "' is no KEY=VALUE.");
            }
            changes.put(s.substring(0, equals), s.substring(equals + 1));
        }
        return changes;
    }
}
