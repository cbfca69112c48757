package org.pccd.report.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.pccd.crystal.Structure;
import org.pccd.report.ExportItem;

/** A table of structures as CSV: formula, cell, and every fact that any of them has. */
public final class FactsTable {
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Set<String> columns = new LinkedHashSet<>();

    public void add(ExportItem item, Structure s) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", item.name());
        row.put("formula", s.formula());
        row.put("sites", Integer.toString(s.sites().size()));
        double[] lengths = s.lattice().lengths();
        double[] angles = s.lattice().angles();
        String[] names = {"a (Å)", "b (Å)", "c (Å)", "alpha (°)", "beta (°)", "gamma (°)"};
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], Double.toString(i < 3 ? lengths[i] : angles[i - 3]));
        }
        row.put("volume (Å^3)", Double.toString(s.lattice().volume()));
        row.put("density (g/cm^3)", Double.isFinite(s.density()) ? Double.toString(s.density()) : "");
        item.facts().forEach(row::putIfAbsent);
        columns.addAll(row.keySet());
        rows.add(row);
    }

    /** Numbers keep full precision; what a structure lacks is empty. */
    public String csv() throws IOException {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            for (Map<String, String> row : rows) {
                printer.printRecord(columns.stream().map(c -> row.getOrDefault(c, "")));
            }
        }
        return csv.toString();
    }
}
