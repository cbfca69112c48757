package org.pccd.dataset.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.pccd.core.Progress;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.dataset.Duplicates;
import org.pccd.dataset.PropertyColumn;
import org.pccd.dataset.Refusal;
import org.pccd.dataset.Refusal.Verdict;
import org.pccd.dataset.Split;

/**
 * Writes the table {@code structures}. Rows go to a staging file first, because which property columns there are, and
 * of which type, is known only at the end.
 */
final class StoreWriter implements AutoCloseable {
    /** Code of the note on an id that an earlier entry has too. */
    static final String SAME_ID = "note.duplicate-id";

    private final Path staging;
    private final DuckDBConnection connection;
    private final DuckDBAppender out;
    private final PropertyTypes types = new PropertyTypes();
    private int rows;
    private int duplicates;

    StoreWriter(Path staging) throws SQLException {
        this.staging = staging;
        connection = Database.writable(staging);
        Database.execute(connection, "CREATE TABLE entries (" + Columns.DEFINITION + ", property_values VARCHAR[])");
        out = connection.createAppender("entries");
    }

    int rows() {
        return rows;
    }

    /** @param spaceGroup that was found, 0 where none was */
    void append(String id, Split split, Entry entry, int spaceGroup, Map<String, String> properties)
            throws SQLException {
        Structure s = entry.structure();
        Composition composition = s.composition();
        out.beginRow().append(rows).append(id).append(composition.reducedFormula());
        out.append(composition.chemicalSystem());
        out.append((short) composition.elements().size()).append(s.sites().size());
        for (double length : s.lattice().lengths()) {
            out.append(length);
        }
        for (double angle : s.lattice().angles()) {
            out.append(angle);
        }
        out.append(s.lattice().volume());
        appendGroup(PropertyTypes.spaceGroup(properties));
        appendGroup(spaceGroup);
        out.appendNull();
        out.append(split.label()).append(entry.source()).append(entry.line());
        StructureColumns.append(out, s);
        out.append(Arrays.asList(values(properties))).endRow();
        rows++;
    }

    private void appendGroup(int number) throws SQLException {
        if (number == 0) {
            out.appendNull();
        } else {
            out.append((short) number);
        }
    }

    private String[] values(Map<String, String> properties) {
        String[] values = new String[0];
        for (Map.Entry<String, String> p : properties.entrySet()) {
            int place = types.see(p.getKey(), p.getValue());
            if (place >= values.length) {
                values = Arrays.copyOf(values, place + 1);
            }
            values[place] = p.getValue();
        }
        return values;
    }

    /** How many rows are marked as the same structure as an earlier one. */
    int duplicates() {
        return duplicates;
    }

    /** Writes the final file in row order and reports structures and ids that occur more than once. */
    List<PropertyColumn> finish(Path file, Duplicates treatment, RefusalLog log, Progress progress)
            throws SQLException, IOException {
        out.close();
        if (treatment != Duplicates.KEEP) {
            int found = DuplicateSearch.store(connection, log, progress);
            if (treatment == Duplicates.MARK) {
                duplicates = found;
                DuplicateSearch.mark(connection);
            } else {
                rows -= found;
                DuplicateSearch.remove(connection, log);
            }
        }
        noteSameIds(log);
        connection.close();
        DiskSpace.require(staging.getParent(), size());
        List<PropertyColumn> columns = types.columns(Columns.ALL);
        StringBuilder select =
                new StringBuilder(Columns.ALL.stream().map(Database::quoted).collect(Collectors.joining(", ")));
        for (int i = 0; i < columns.size(); i++) {
            PropertyColumn c = columns.get(i);
            select.append(", CAST(property_values[").append(i + 1).append("] AS ");
            select.append(PropertyTypes.sqlType(c.type())).append(") AS ").append(Database.quoted(c.column()));
        }
        try (DuckDBConnection store = Database.writable(file)) {
            Database.execute(
                    store, "ATTACH '" + staging.toAbsolutePath().toString().replace("'", "''") + "' AS staging");
            Database.execute(
                    store, "CREATE TABLE structures AS SELECT " + select + " FROM staging.entries ORDER BY \"row\"");
            Database.execute(store, "DETACH staging");
            Database.execute(store, "CHECKPOINT");
        }
        Files.delete(staging);
        Files.deleteIfExists(wal());
        return columns;
    }

    // Without a checkpoint at its end, most of the staging data is in the log beside its file.
    private long size() throws IOException {
        return Files.size(staging) + (Files.exists(wal()) ? Files.size(wal()) : 0);
    }

    private Path wal() {
        return staging.resolveSibling(staging.getFileName() + ".wal");
    }

    private void noteSameIds(RefusalLog log) throws SQLException, IOException {
        String sql = "SELECT source, line, id, first FROM (SELECT \"row\", source, line, id,"
                + " min(\"row\") OVER (PARTITION BY id) AS first FROM entries WHERE id IN"
                + " (SELECT id FROM entries GROUP BY id HAVING count(*) > 1)) WHERE \"row\" <> first ORDER BY \"row\"";
        try (Statement statement = connection.createStatement();
                ResultSet r = statement.executeQuery(sql)) {
            while (r.next()) {
                String message = "the id is that of row " + r.getInt(4) + " of the dataset too; both are kept";
                log.add(new Refusal(Verdict.NOTED, SAME_ID, r.getString(1), r.getInt(2), r.getString(3), message));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        // Closes the appender too; what it still holds is not wanted where finish() was not reached.
        connection.close();
    }
}
