package org.pccd.crystal.io.internal.output;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureOutput;
import org.pccd.crystal.io.StructureWriter;

/**
 * A table with a structure in each row. Its columns are known only at the end, so that the rows wait in a file of JSON
 * Lines.
 */
public final class CsvOutput implements StructureOutput {
    private static final String ID = "material_id";

    private record Row(String id, Map<String, String> properties, String cif) {}

    private final Path file;
    private final boolean force;
    private final Path rows;
    private final Path table;
    private final Writer waiting;
    private final StructureWriter cif;
    private final Set<String> columns = new LinkedHashSet<>();

    public CsvOutput(Path file, StructureWriter cif, boolean force) throws IOException {
        this.file = file;
        this.force = force;
        this.cif = cif;
        rows = AtomicFiles.temporaryBeside(file.resolveSibling("rows"));
        table = AtomicFiles.temporaryBeside(file);
        waiting = FileOutput.open(rows, false);
    }

    @Override
    public Path write(Entry entry, Path place) throws IOException {
        Entry bare = new Entry(entry.name(), entry.structure(), Map.of(), entry.source(), entry.line());
        Row row = new Row(entry.name(), entry.properties(), cif.write(bare, List.of()));
        waiting.write(Json.line(row));
        waiting.write('\n');
        entry.properties().keySet().stream()
                .filter(name -> !name.equals(ID) && !name.equals(CIF))
                .forEach(columns::add);
        return file;
    }

    @Override
    public boolean full() {
        return false;
    }

    @Override
    public void complete() throws IOException {
        waiting.close();
        FileOutput.refuseExisting(file, force);
        List<String> header = new ArrayList<>(List.of(ID));
        header.addAll(columns);
        header.add(CIF);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator("\n")
                .setHeader(header.toArray(String[]::new))
                .get();
        try (BufferedReader in = Files.newBufferedReader(rows);
                CSVPrinter out = format.print(FileOutput.open(table, FileOutput.compressed(file)))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.printRecord(cells(Json.mapper().readValue(line, Row.class)));
            }
        }
        AtomicFiles.sync(table);
        AtomicFiles.rename(table, file);
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(List.of(row.properties.getOrDefault(ID, row.id)));
        columns.forEach(name -> cells.add(row.properties.getOrDefault(name, "")));
        cells.add(row.cif);
        return cells;
    }

    @Override
    public void close() {
        FileOutput.discard(waiting, rows);
        FileOutput.discard(Writer.nullWriter(), table);
    }
}
