package org.pccd.energy.hull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.pccd.core.AtomicFiles;

/** Stabilities as CSV, a row for each phase; empty cells where something is not known. */
public final class StabilityTable {
    private static final String[] HEADER = {
        "id",
        "formula",
        "source",
        "line",
        "energy_per_atom",
        "formation_energy_per_atom",
        "hull_energy_per_atom",
        "e_above_hull",
        "decomposition",
        "method",
        "error"
    };

    private StabilityTable() {}

    /** Writes the table, replacing what was there. */
    public static void write(Path file, List<Stability> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(HEADER)
                .setRecordSeparator('\n')
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (Stability s : rows) {
                EnergyEntry e = s.entry();
                HullPoint p = s.point();
                printer.printRecord(
                        e.id(),
                        e.composition().reducedFormula(),
                        e.source(),
                        e.line() == 0 ? "" : e.line(),
                        number(e.energyPerAtom()),
                        number(s.formationEnergy()),
                        p == null ? "" : number(p.energyPerAtom()),
                        number(s.aboveHull()),
                        p == null ? "" : products(p),
                        e.scale().method(),
                        s.refused() ? s.problem().message() : "");
            }
        }
        AtomicFiles.write(file, text.toString());
    }

    // Exact enough that the shares can be added up again.
    private static String products(HullPoint point) {
        return point.products().stream()
                .map(p -> String.format(
                        Locale.ROOT,
                        "%.8f %s",
                        p.fraction(),
                        p.entry().composition().reducedFormula()))
                .collect(Collectors.joining(" + "));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
