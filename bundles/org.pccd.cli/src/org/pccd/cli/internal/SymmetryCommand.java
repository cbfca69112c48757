package org.pccd.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.pccd.core.OrderedParallel;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.io.Reading;
import org.pccd.dataset.StructureSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd symmetry}. */
@Command(
        name = "symmetry",
        description = "Find the space groups of structures.",
        footer = {
            "",
            "With --json, and always for tables and datasets: one line of JSON for each structure or row in its order,",
            "those that cannot be read included, which have an error in place of a space group. The exit code is 0",
            "where any symmetry was found."
        })
class SymmetryCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "CIF, POSCAR, extXYZ, folders of these, CSV with a column 'cif', datasets; files also .gz.")
    private List<Path> files;

    @Option(
            names = "--symprec",
            defaultValue = "0.01",
            paramLabel = "L",
            description = "Tolerance of positions and lattice vectors in Å; default: ${DEFAULT-VALUE}.")
    private double symprec;

    @Mixin
    private SymmetryDetails wanted;

    private final List<SymmetryLine> rows = new ArrayList<>();
    private SymmetryLine firstFailure;
    private int found;
    private int failed;

    @Override
    public Integer call() {
        output.arguments(() -> Arguments.positive("symprec", symprec));
        StructureSources.requireExisting(files, StructureSources.FILES_OR_FOLDERS);
        boolean lines = output.json() || files.stream().anyMatch(StructureSources::isTable);
        Progress progress = output.progress();
        progress.begin("Symmetry", -1, "structures");
        for (Path file : files) {
            try (Stream<Reading> readings = StructureSources.read(file)) {
                OrderedParallel.forEach(
                        readings.iterator(),
                        r -> SymmetryLine.of(r, symprec, wanted),
                        line -> take(line, lines, progress),
                        progress);
            }
        }
        return finish(lines);
    }

    private void take(SymmetryLine line, boolean lines, Progress progress) {
        if (lines) {
            output.line(line);
        } else {
            rows.add(line);
        }
        if (!line.failed()) {
            found++;
        } else if (failed++ == 0) {
            firstFailure = line;
        }
        progress.done(found + failed);
    }

    private int finish(boolean lines) {
        if (found + failed == 0) {
            throw new PccdException(
                    "The inputs hold no structures in a known format (of tables in a folder, name the" + " files).");
        }
        if (found == 0) {
            throw new PccdException("No symmetry was found, for " + failed + " of " + failed
                    + " entries were refused; the first: " + firstFailure.problem());
        }
        if (lines) {
            output.endProgress();
            return 0;
        }
        rows.stream()
                .filter(SymmetryLine::failed)
                .forEach(r -> output.note(r.problem().toString()));
        List<SymmetryLine> good = rows.stream().filter(r -> !r.failed()).toList();
        return output.result(rows, out -> SymmetryTable.print(good, out));
    }
}
