package org.pccd.dataset.internal;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.pccd.dataset.DatasetEntry;
import org.pccd.dataset.PropertyColumn;
import org.pccd.dataset.Split;

/** Reads rows of table {@code structures}. Thread-safe: every query has its own connection. */
public final class RowReader implements AutoCloseable {
    private static final String HEAD = "\"row\", id, split, source, line, ";
    private static final int STRUCTURE = 6;
    private static final int PROPERTIES = 12;

    private final DuckDBConnection connection;
    private final List<PropertyColumn> properties;
    private final String select;

    public RowReader(Path file, List<PropertyColumn> properties) throws SQLException {
        this.connection = Database.readOnly(file);
        this.properties = List.copyOf(properties);
        String labels =
                properties.stream().map(p -> ", " + Database.quoted(p.column())).collect(Collectors.joining());
        select = "SELECT " + HEAD + StructureColumns.NAMES + labels + " FROM structures WHERE ";
    }

    /** Another connection to the same database, for one query. */
    public DuckDBConnection connect() throws SQLException {
        return connection.duplicate();
    }

    String databaseVersion() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    /** Rows from (inclusive) to (exclusive), in order. */
    public List<DatasetEntry> range(int from, int to) throws SQLException {
        try (DuckDBConnection c = connect();
                PreparedStatement s = c.prepareStatement(select + "\"row\" >= ? AND \"row\" < ? ORDER BY \"row\"")) {
            s.setInt(1, from);
            s.setInt(2, to);
            return entries(s);
        }
    }

    /** These rows, each once, in ascending order. */
    public List<DatasetEntry> rows(int[] rows) throws SQLException {
        String list = Arrays.stream(rows).mapToObj(Integer::toString).collect(Collectors.joining(","));
        if (list.isEmpty()) {
            return List.of();
        }
        try (DuckDBConnection c = connect();
                PreparedStatement s = c.prepareStatement(select + "\"row\" IN (" + list + ") ORDER BY \"row\"")) {
            return entries(s);
        }
    }

    private List<DatasetEntry> entries(PreparedStatement statement) throws SQLException {
        List<DatasetEntry> entries = new ArrayList<>();
        try (ResultSet r = statement.executeQuery()) {
            while (r.next()) {
                entries.add(new DatasetEntry(
                        r.getInt(1),
                        r.getString(2),
                        Split.parse(r.getString(3)).orElseThrow(),
                        r.getString(4),
                        r.getInt(5),
                        StructureColumns.read(r, STRUCTURE),
                        labels(r)));
            }
        }
        return entries;
    }

    private Map<String, String> labels(ResultSet r) throws SQLException {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < properties.size(); i++) {
            Object value = r.getObject(PROPERTIES + i);
            if (value != null) {
                labels.put(properties.get(i).name(), value.toString());
            }
        }
        return labels;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
