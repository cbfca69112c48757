package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The symmetry of structures for people. */
final class SymmetryTable {
    private SymmetryTable() {}

    static void print(List<SymmetryLine> lines, PrintWriter out) {
        TextTable table =
                new TextTable("source", "entry", "formula", "number", "symbol", "point group", "sites", "Wyckoff");
        for (SymmetryLine line : lines) {
            SymmetryFound f = line.found();
            table.row(
                    line.source(),
                    line.entry(),
                    f.formula(),
                    f.number(),
                    f.symbol(),
                    f.pointGroup(),
                    f.sites(),
                    letters(f.wyckoffs()));
        }
        table.print(out);
        for (SymmetryLine line : lines) {
            if (line.notes() != null) {
                line.notes().forEach(n -> out.println("Note on " + line.source() + ", " + line.entry() + ": " + n));
            }
            details(line, out);
        }
    }

    // How many sites of the cell lie on each position: the list itself may be long.
    private static String letters(List<String> wyckoffs) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        wyckoffs.stream().sorted().forEach(w -> counts.merge(w, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void details(SymmetryLine line, PrintWriter out) {
        SymmetryFound f = line.found();
        String of = " of " + line.source() + ", " + line.entry() + ":";
        if (f.operationList() != null) {
            out.println("Operations" + of);
            f.operationList().forEach(o -> out.println("  " + o));
        }
        if (f.standardised() != null) {
            out.println("Standardised cell" + of);
            cell(f.standardised(), out);
        }
        if (f.primitive() != null) {
            out.println("Primitive cell" + of);
            cell(f.primitive(), out);
        }
    }

    private static void cell(CellData cell, PrintWriter out) {
        for (double[] vector : cell.lattice()) {
            out.println("  " + numbers(vector));
        }
        for (int i = 0; i < cell.elements().size(); i++) {
            out.printf(
                    "  %-4s %s%n",
                    cell.elements().get(i), numbers(cell.fractional().get(i)));
        }
    }

    private static String numbers(double[] v) {
        return String.format(Locale.ROOT, "%12.8f %12.8f %12.8f", v[0], v[1], v[2]);
    }
}
