package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pccd.energy.hull.StabilitySummary;

/** {@link HullReport} for people. */
final class HullText {
    private HullText() {}

    static void print(HullReport r, PrintWriter out) {
        HullReport.Reference ref = r.reference();
        out.println("Reference " + ref.source() + ": " + ref.entries() + " " + ref.quantity() + " energies"
                + (ref.method().isEmpty() ? "" : " of '" + ref.method() + "'") + ", " + ref.elements() + " elements"
                + (ref.otherMethods() > 0 ? ", " + ref.otherMethods() + " of other methods left out" : ""));
        if (!ref.problems().isEmpty()) {
            out.println("  refused " + ref.problems().size() + " rows; the first: "
                    + ref.problems().get(0));
        }
        if (r.diagram() != null) {
            diagram(r.diagram(), out);
        }
        if (!r.phases().isEmpty()) {
            phases(r, out);
        }
        r.unreadable().forEach(p -> out.println("  " + p));
        r.files().forEach(f -> out.println("Written " + f));
    }

    private static void diagram(HullReport.Diagram d, PrintWriter out) {
        out.println("Stable in " + String.join("-", d.elements()) + ", of " + d.phases() + " phases:");
        TextTable table = new TextTable("formula", "id", "formation eV/atom", "reaction eV/atom");
        d.stable()
                .forEach(p -> table.row(p.formula(), p.id(), energy(p.formationEnergy()), energy(p.reactionEnergy())));
        table.print(out);
    }

    private static void phases(HullReport r, PrintWriter out) {
        TextTable table = new TextTable("formula", "id", "formation", "hull", "above", "decomposes into");
        for (HullReport.Row row : r.phases()) {
            table.row(
                    row.formula(),
                    row.id(),
                    energy(row.formationEnergy()),
                    energy(row.hullEnergy()),
                    energy(row.aboveHull()),
                    row.error() == null ? products(row) : "refused: " + row.error());
        }
        table.print(out);
        StabilitySummary c = r.counts();
        out.println("Compared " + c.phases() + " = refused " + c.refused() + " + without energy " + c.withoutEnergy()
                + " + known " + c.known());
        if (c.known() > 0) {
            out.println("Above the hull, of the known: at most 0 eV/atom " + share(c.onOrBelow(), c) + ", < 0.08 "
                    + share(c.near(), c) + ", < 0.1 " + share(c.tenth(), c) + ", < 0.25 " + share(c.metastable(), c));
        }
    }

    private static String products(HullReport.Row row) {
        return row.decomposition().stream()
                .map(p -> row.decomposition().size() == 1
                        ? p.formula()
                        : String.format(Locale.ROOT, "%.3f %s", p.fraction(), p.formula()))
                .collect(Collectors.joining(" + "));
    }

    private static String share(int count, StabilitySummary c) {
        return count + " (" + TextTable.percent((double) count / c.known()) + ")";
    }

    private static String energy(Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }
}
