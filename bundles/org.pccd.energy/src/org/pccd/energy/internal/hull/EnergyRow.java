package org.pccd.energy.internal.hull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pccd.core.PccdException;
import org.pccd.core.Problem;
import org.pccd.crystal.Composition;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.TableRows;
import org.pccd.energy.hull.EnergyColumns;
import org.pccd.energy.hull.EnergyEntry;
import org.pccd.energy.hull.EnergyScale;

/** One row: an entry, or why it is none. */
record EnergyRow(EnergyEntry entry, Problem problem) {
    void into(List<EnergyEntry> entries, List<Problem> problems) {
        if (problem == null) {
            entries.add(entry);
        } else {
            problems.add(problem);
        }
    }

    static EnergyRow of(Header header, EnergyColumns wanted, String source, TableRows.Row row) {
        String id = header.id() < 0 ? "" : row.cells().get(header.id()).strip();
        String name = "row " + row.number() + (id.isEmpty() ? "" : ", " + id);
        try {
            Composition composition = Composition.parse(formula(header, row.cells()));
            return of(header, wanted, row.cells(), id, name, composition, source, row.line());
        } catch (PccdException e) {
            return refused("energy.formula", source, row.line(), name, e.getMessage());
        }
    }

    static EnergyRow of(Header header, EnergyColumns wanted, Entry entry) {
        List<String> cells = List.copyOf(entry.properties().values());
        Composition composition = entry.structure().composition();
        return of(header, wanted, cells, entry.name(), entry.name(), composition, entry.source(), entry.line());
    }

    private static EnergyRow of(
            Header header,
            EnergyColumns wanted,
            List<String> cells,
            String id,
            String name,
            Composition composition,
            String source,
            int line) {
        EnergyScale scale = new EnergyScale(stated(header, cells, wanted.method()), header.quantity());
        String text = header.energy() < 0 ? "" : cells.get(header.energy()).strip();
        double energy = Double.NaN;
        if (header.energy() >= 0 && (wanted.required() || !text.isEmpty())) {
            if (text.isEmpty()) {
                return refused("energy.missing", source, line, name, "the energy is empty; expected eV/atom");
            }
            energy = number(text) * header.factor() / (header.perCell() ? composition.atoms() : 1);
            if (!Double.isFinite(energy)) {
                String message = "the energy is '" + text + "'; expected a number in eV/atom";
                return refused("energy.not-finite", source, line, name, message);
            }
        }
        return new EnergyRow(new EnergyEntry(id, composition, energy, scale, source, line), null);
    }

    // The amounts of all elements, or the formula.
    private static String formula(Header header, List<String> cells) {
        if (header.formula() >= 0) {
            return cells.get(header.formula());
        }
        List<String> parts = new ArrayList<>();
        for (int i : header.elements()) {
            String amount = cells.get(i).strip();
            if (!amount.isEmpty() && number(amount) != 0) {
                parts.add(header.names().get(i).strip() + amount);
            }
        }
        return String.join(" ", parts);
    }

    private static String stated(Header header, List<String> cells, String method) {
        String stated = header.method() < 0 ? "" : cells.get(header.method());
        return stated.isBlank() ? method : stated;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.toLowerCase(Locale.ROOT).replace('d', 'e'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static EnergyRow refused(String code, String source, int line, String name, String message) {
        return new EnergyRow(null, new Problem(code, source, line, name, message));
    }
}
