package org.pccd.crystal.io.internal.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.pccd.crystal.io.internal.text.TextLines;

/**
 * Cuts a table into rows, so that a broken one costs no other. A row ends where its quotes are even in number. If what
 * was cut out is no row of the header's width, only its first line is given up, and rows are looked for from its second
 * line on: a quote that is never closed then swallows nothing.
 */
public final class CsvRows implements AutoCloseable {
    /** A row with more lines than this has an open quote. */
    private static final int MOST_LINES = 200_000;

    private final TextLines lines;
    private RowStart start;
    private CSVFormat format;
    private List<String> header;
    private boolean lost;

    public CsvRows(TextLines lines) {
        this.lines = lines;
    }

    /** The header's cells; empty where the file has none that can be read. */
    public List<String> header() throws IOException {
        String first = firstLine();
        char delimiter = first == null ? ',' : Delimiter.of(first);
        format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        start = new RowStart(delimiter);
        CsvRow row = cut();
        header = row == null || row.cells() == null ? List.of() : row.cells();
        return header;
    }

    /** The next row, broken or not; null at the end. */
    public CsvRow next() throws IOException {
        while (true) {
            int before = lines.number();
            List<String> taken = take();
            if (taken == null) {
                return null;
            }
            CsvRow row = parse(taken, before + 1);
            if (row.error() == null && !(lost && RowStart.insideCif(taken.get(0)))) {
                lost = false;
                start.learn(row.cells());
                return row;
            }
            lines.back(taken.subList(1, taken.size()));
            // The rest of a broken row is not another one: it is passed over until a row begins.
            if (!lost || start.matches(taken.get(0))) {
                lost = true;
                return row;
            }
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    // Excel may say on a line of its own what separates cells; the header shows it as well.
    private String firstLine() throws IOException {
        String line = lines.peek();
        while (line != null && (line.isBlank() || line.strip().matches("sep=."))) {
            lines.next();
            line = lines.peek();
        }
        return line;
    }

    private CsvRow cut() throws IOException {
        List<String> taken = take();
        return taken == null ? null : parse(taken, lines.number() - taken.size() + 1);
    }

    // Lines up to the one on which the number of quotes becomes even; blank lines between rows are no rows.
    private List<String> take() throws IOException {
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        List<String> taken = new ArrayList<>();
        taken.add(line);
        boolean open = oddQuotes(line);
        while (open && taken.size() < MOST_LINES) {
            line = lines.next();
            if (line == null) {
                return taken;
            }
            taken.add(line);
            open ^= oddQuotes(line);
        }
        return taken;
    }

    private CsvRow parse(List<String> taken, int line) {
        String text = taken.size() == 1 ? taken.get(0) : String.join("\n", taken);
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<CSVRecord> records = parser.getRecords();
            List<String> cells = records.isEmpty() ? List.of() : records.get(0).toList();
            if (records.size() != 1 || header != null && cells.size() != header.size()) {
                String width = header == null ? "" : " " + header.size() + " as in the header";
                return broken(line, "the row has " + cells.size() + " columns, expected" + width);
            }
            return new CsvRow(line, cells, null);
        } catch (IOException | UncheckedIOException e) {
            return broken(line, "a quotation mark of this row is not closed or stands in the wrong place");
        }
    }

    private static CsvRow broken(int line, String error) {
        return new CsvRow(line, null, error);
    }

    private static boolean oddQuotes(String line) {
        boolean odd = false;
        for (int i = line.indexOf('"'); i >= 0; i = line.indexOf('"', i + 1)) {
            odd = !odd;
        }
        return odd;
    }
}
