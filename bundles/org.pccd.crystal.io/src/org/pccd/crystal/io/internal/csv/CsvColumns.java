package org.pccd.crystal.io.internal.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pccd.core.Problem;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.internal.Results;
import org.pccd.crystal.io.internal.cif.CifReader;

/**
 * The columns of a table.
 *
 * @param names all names, made different where the header repeats or lacks one
 * @param cif index of the column with the CIF, -1 where there is none
 * @param id index of the column that names a row, -1 where there is none
 */
record CsvColumns(List<String> names, int cif, int id) {
    static CsvColumns of(List<String> header) {
        List<String> names = new ArrayList<>();
        for (String cell : header) {
            String plain = names.isEmpty() && cell.startsWith("\uFEFF") ? cell.substring(1) : cell;
            String name = plain.isBlank() ? "column_" + (names.size() + 1) : plain.strip();
            names.add(names.contains(name) ? name + "_" + (names.size() + 1) : name);
        }
        int id = index(names, "material_id");
        return new CsvColumns(names, index(names, "cif"), id >= 0 ? id : index(names, "id"));
    }

    /** Why such a table cannot be read. */
    String missing() {
        return names.isEmpty()
                ? "the table has no header that can be read; expected column names, one of them 'cif'"
                : "the table has no column 'cif'; its columns are " + names;
    }

    Reading read(CsvRow row, int number, Input input) {
        if (row.error() != null) {
            return Results.refused("csv.broken-row", input, row.line(), "row " + number, row.error());
        }
        String named = id < 0 || row.cells().get(id).isBlank()
                ? "row " + number
                : row.cells().get(id);
        String entry = named.startsWith("row ") ? named : "row " + number + ", " + named;
        String cell = row.cells().get(cif);
        if (cell.isBlank()) {
            return Results.refused("csv.no-cif", input, row.line(), entry, "the cell of column 'cif' is empty");
        }
        List<Reading> readings = CifReader.read(cell, input.name(), cifLine(row, cell));
        if (readings.size() > 1) {
            return Results.refused(
                    "csv.several-structures",
                    input,
                    row.line(),
                    entry,
                    "the CIF of this row has " + readings.size() + " structures, expected one");
        }
        Reading reading = readings.get(0);
        if (reading.refused()) {
            Problem p = reading.problem();
            return Results.refused(p.code(), input, p.line(), entry, p.message());
        }
        Entry read = new Entry(named, reading.entry().structure(), properties(row), input.name(), row.line());
        return Reading.of(read, reading.notes());
    }

    private Map<String, String> properties(CsvRow row) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (i != cif) {
                properties.put(names.get(i), row.cells().get(i));
            }
        }
        return properties;
    }

    // Cells before the CIF may themselves have several lines.
    private int cifLine(CsvRow row, String cell) {
        long breaks = row.cells().subList(0, cif).stream()
                .mapToLong(c -> c.chars().filter(x -> x == '\n').count())
                .sum();
        return row.line() + (int) breaks;
    }

    private static int index(List<String> names, String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }
}
