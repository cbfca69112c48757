package org.pccd.crystal.io.internal.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
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
    /** What a column with structures is called, by preference. */
    private static final List<String> CIF =
            List.of("cif", "structure", "cif_string", "cif_str", "structure_cif", "cif_structure", "cif.conv");

    /**
     * @param header names
     * @param first cells of the first row, empty where it is broken or missing: of several columns that may hold the
     *     structure, it shows which one does
     */
    static CsvColumns of(List<String> header, List<String> first) {
        List<String> names = new ArrayList<>();
        for (String cell : header) {
            String name = cell.isBlank() ? "column_" + (names.size() + 1) : cell.strip();
            names.add(names.contains(name) ? name + "_" + (names.size() + 1) : name);
        }
        int id = index(names, "material_id");
        return new CsvColumns(List.copyOf(names), cif(names, first), id >= 0 ? id : index(names, "id"));
    }

    /** Whether a name is one that a column with structures often has. */
    static boolean knownAsCif(String name) {
        return CIF.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    /** Why such a table cannot be read. */
    String missing() {
        if (names.isEmpty()) {
            return "the table has no header that can be read; expected column names, one of them 'cif'";
        }
        String list = String.join(", ", names).replaceAll("\\s+", " ");
        return "the table has no column 'cif'; its columns are "
                + (list.length() > 200 ? list.substring(0, 200) + "..." : list);
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
            String message = "the cell of column '" + names.get(cif) + "' is empty; expected a CIF";
            return Results.refused("csv.no-cif", input, row.line(), entry, message);
        }
        List<Reading> readings = CifReader.read(lines(cell), input.name(), cifLine(row));
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
    private int cifLine(CsvRow row) {
        long breaks = row.cells().subList(0, cif).stream()
                .mapToLong(c -> c.chars().filter(x -> x == '\n').count())
                .sum();
        return row.line() + (int) breaks;
    }

    // Some programs write line ends as \n, so that each row is one line.
    private static String lines(String cell) {
        return cell.indexOf('\n') < 0 && cell.contains("\\n")
                ? cell.replace("\\r", "").replace("\\n", "\n")
                : cell;
    }

    private static int cif(List<String> names, List<String> first) {
        List<Integer> candidates = new ArrayList<>();
        CIF.forEach(name -> candidates.add(index(names, name)));
        IntStream.range(0, names.size())
                .filter(i -> names.get(i).toLowerCase(Locale.ROOT).contains("cif"))
                .forEach(candidates::add);
        candidates.removeIf(i -> i < 0);
        List<Integer> all = new ArrayList<>(candidates);
        IntStream.range(0, first.size()).forEach(all::add);
        for (int i : all) {
            if (i < first.size() && first.get(i).contains("_cell_length_a")) {
                return i;
            }
        }
        return candidates.isEmpty() ? -1 : candidates.get(0);
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
