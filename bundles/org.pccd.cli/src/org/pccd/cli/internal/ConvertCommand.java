package org.pccd.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.pccd.core.PccdException;
import org.pccd.crystal.io.StructureOutput;
import org.pccd.dataset.Conversion;
import org.pccd.dataset.ConversionReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd convert}. */
@Command(
        name = "convert",
        description = "Write structures in another format.",
        footer = {
            "",
            "OUT is a file, whose name says the format (a.cif, a.vasp, a.extxyz, a.csv, each also with .gz), or with",
            "--format a folder that gets a file for each structure. What cannot be read or written is refused, named",
            "with its reason, and the rest goes on: the exit code is 0 where anything was written, with --strict only",
            "where nothing was refused."
        })
class ConvertCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private CellOptions cell;

    @Parameters(
            arity = "2..*",
            paramLabel = "IN... OUT",
            description = "Files (CIF, POSCAR, extXYZ, CSV with a column 'cif'; each also .gz), folders or datasets;"
                    + " the last one is written.")
    private List<Path> paths;

    @Mixin
    private TargetOptions target;

    @Option(names = "--strict", description = "Exit with 1 where anything was refused.")
    private boolean strict;

    @Override
    public Integer call() throws IOException {
        Path out = paths.get(paths.size() - 1);
        output.arguments(() -> {
            if (cell.symmetric() && !target.holdsCif(out)) {
                throw new PccdException("Only CIF can be written with --symmetry; name a file such as a.cif");
            }
            return cell;
        });
        ConversionReport report;
        Conversion conversion = new Conversion(output.arguments(cell::change), output.progress());
        try (StructureOutput to = target.open(out, cell.cif(), output)) {
            report = conversion.run(paths.subList(0, paths.size() - 1), out, to);
        }
        output.result(report, text -> print(report, text));
        return strict && report.refused() > 0 ? 1 : 0;
    }

    private static void print(ConversionReport r, PrintWriter text) {
        text.println(
                "Read " + r.read() + " = written " + r.written() + " + refused " + r.refused() + ", to " + r.out());
        r.reasons().forEach((code, n) -> text.println("  refused " + n + ": " + code));
        r.problems().forEach(p -> text.println("  " + p));
        r.notes().forEach(p -> text.println("  note: " + p));
    }
}
