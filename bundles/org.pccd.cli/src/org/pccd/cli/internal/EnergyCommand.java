package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.pccd.core.PccdException;
import org.pccd.energy.potential.Energies;
import org.pccd.energy.potential.EnergyRecord;
import org.pccd.energy.potential.EnergyReport;
import org.pccd.energy.potential.Potential;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd energy}. */
@Command(
        name = "energy",
        description = "Compute energies, forces and stresses of structures as they are.",
        footer = {
            "",
            "Energies are in eV, forces in eV/Å, stresses in GPa, positive where the cell is stretched. What a",
            "potential cannot compute is refused by name, and the rest goes on. The exit code is 0 where anything",
            "was computed."
        })
class EnergyCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private PotentialOptions potential;

    @Parameters(
            arity = "1..*",
            paramLabel = "IN",
            description = "Files, folders, CSV with a column 'cif', datasets; files also .gz.")
    private List<Path> inputs;

    @Option(names = "--forces", description = "Also tell the force on each atom.")
    private boolean forces;

    @Override
    public Integer call() {
        try (Potential p = potential.open()) {
            EnergyReport report = Energies.of(inputs, p, forces, output.progress());
            if (report.computed() == 0) {
                EnergyRecord first = report.structures().get(0);
                throw new PccdException("None of the " + report.refused() + " structures could be computed; the first, "
                        + first.name() + ": " + first.message() + ".");
            }
            return output.result(report, out -> print(report, out));
        }
    }

    private static void print(EnergyReport r, PrintWriter out) {
        out.println("Energies of '" + r.method() + "'" + (r.physical() ? "" : ", a filter: 0 where no atoms overlap"));
        TextTable table = new TextTable("name", "formula", "atoms", "eV", "eV/atom", "eV/Å at most");
        for (EnergyRecord e : r.structures()) {
            if (e.fault() == null) {
                table.row(
                        e.name(),
                        e.formula(),
                        e.atoms(),
                        number("%.5f", e.energy()),
                        number("%.5f", e.energyPerAtom()),
                        number("%.4f", e.largestForce()));
            }
        }
        table.print(out);
        for (EnergyRecord e : r.structures()) {
            if (e.forces() != null) {
                out.println(e.name() + ", forces in eV/Å:");
                for (double[] f : e.forces()) {
                    out.printf(Locale.ROOT, "  %11.5f %11.5f %11.5f%n", f[0], f[1], f[2]);
                }
            }
        }
        out.println("Computed " + r.computed() + ", refused " + r.refused() + ", unreadable "
                + r.unreadable().size());
        r.structures().stream()
                .filter(e -> e.fault() != null)
                .forEach(e -> out.println("  " + e.name() + ": " + e.message() + " (" + e.fault() + ")"));
        r.unreadable().forEach(p -> out.println("  " + p));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
