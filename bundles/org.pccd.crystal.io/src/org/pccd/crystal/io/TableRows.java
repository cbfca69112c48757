package org.pccd.crystal.io;

import java.io.IOException;
import java.util.List;
import org.pccd.core.Problem;
import org.pccd.crystal.io.internal.Results;
import org.pccd.crystal.io.internal.csv.CsvRows;
import org.pccd.crystal.io.internal.text.TextLines;

/**
 * The rows of any table: CSV separated by comma, semicolon, tab or bar, also {@code .gz}. A broken row costs no other.
 */
public final class TableRows implements AutoCloseable {
    private final Input input;
    private final CsvRows rows;
    private final List<String> header;
    private int number;

    /**
     * One row, or a place where none could be made out.
     *
     * @param number of the row from 1, the header not counted
     * @param line 1-based line on which it begins
     * @param cells as many as the header has; null where it is broken
     * @param problem why it is broken, null where it is not
     */
    public record Row(int number, int line, List<String> cells, Problem problem) {}

    private TableRows(Input input) throws IOException {
        this.input = input;
        rows = new CsvRows(new TextLines(input.reader()));
        header = rows.header();
    }

    /** @throws IOException where it cannot be opened, is damaged or is no text */
    public static TableRows open(Input input) throws IOException {
        return new TableRows(input);
    }

    /** What could not be read to its end, in the words of all formats. */
    public static Problem unreadable(Input input, IOException e) {
        return Results.unreadable(input, e).problem();
    }

    /** The header's cells as they are; empty where there is none that can be read. */
    public List<String> header() {
        return header;
    }

    /** The next row, broken or not; null at the end. */
    public Row next() throws IOException {
        var row = rows.next();
        if (row == null) {
            return null;
        }
        number++;
        Problem problem = row.error() == null
                ? null
                : Results.refused("csv.broken-row", input, row.line(), "row " + number, row.error())
                        .problem();
        return new Row(number, row.line(), row.cells(), problem);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
