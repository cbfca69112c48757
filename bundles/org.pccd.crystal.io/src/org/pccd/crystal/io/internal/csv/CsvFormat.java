package org.pccd.crystal.io.internal.csv;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFormat;
import org.pccd.crystal.io.internal.Readings;
import org.pccd.crystal.io.internal.Results;
import org.pccd.crystal.io.internal.text.TextLines;

/**
 * Tables with the structure as a CIF in the column {@code cif}, or another that holds CIFs; all other columns become
 * properties. A row is named by its column {@code material_id} or {@code id}, else by its number. Cells are separated
 * by commas, semicolons, tabs or bars, as the header shows.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class CsvFormat implements StructureFormat {
    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String title() {
        return "CSV with a CIF column";
    }

    @Override
    public String citation() {
        return "RFC 4180, https://www.rfc-editor.org/rfc/rfc4180";
    }

    @Override
    public List<String> patterns() {
        return List.of("*.csv", "*.tsv");
    }

    @Override
    public boolean recognises(String head) {
        String header = head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Delimiter.cutsOutCif(header);
    }

    @Override
    public boolean inFolders() {
        return false;
    }

    @Override
    public Stream<Reading> read(Input input) {
        try {
            return Readings.stream(new CsvReader(input, new CsvRows(new TextLines(input.reader()))));
        } catch (IOException e) {
            return Stream.of(Results.unreadable(input, e));
        }
    }
}
