package org.pccd.dataset.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.dataset.DatasetInfo;
import org.pccd.dataset.DatasetStatistics;
import org.pccd.dataset.DatasetStatistics.Quantiles;
import org.pccd.dataset.Histogram;
import org.pccd.dataset.PropertyColumn;
import org.pccd.dataset.Split;

/** Figures that the database computes, so that no structure comes into the heap. */
public final class Statistics {
    private static final List<String> CELL = List.of("a", "b", "c", "alpha", "beta", "gamma", "volume");
    private static final List<String> NUMERIC = Stream.concat(
                    Stream.of("nelements", "nsites", "spacegroup", Columns.FOUND, "line", Columns.PER_SITE),
                    CELL.stream())
            .toList();

    private final RowReader rows;
    private final Split split;
    private final String table;

    /** @param split whose structures are looked at, null for all */
    public Statistics(RowReader rows, Split split) {
        this.rows = rows;
        this.split = split;
        table = split == null ? "structures" : "(SELECT * FROM structures WHERE split = '" + split.label() + "')";
    }

    public int[] rows(Split split) throws SQLException {
        IntStream.Builder numbers = IntStream.builder();
        query(
                "SELECT \"row\" FROM structures WHERE split = '" + split.label() + "' ORDER BY \"row\"",
                r -> numbers.add(r.getInt(1)));
        return numbers.build().toArray();
    }

    public int[] rowsOfSystem(String system) throws SQLException {
        IntStream.Builder numbers = IntStream.builder();
        query(
                "SELECT \"row\" FROM structures WHERE chemical_system = '" + system.replace("'", "''")
                        + "' ORDER BY \"row\"",
                r -> numbers.add(r.getInt(1)));
        return numbers.build().toArray();
    }

    public DatasetStatistics summary(DatasetInfo info) throws SQLException {
        Map<Integer, Integer> groups = integers("spacegroup");
        int unknown = groups.getOrDefault(0, 0);
        groups.remove(0);
        Map<Integer, Integer> found =
                Columns.of(info.formatVersion()).contains(Columns.FOUND) ? integers(Columns.FOUND) : new TreeMap<>();
        found.remove(0);
        Map<String, Quantiles> cell = new LinkedHashMap<>();
        for (String column : CELL) {
            cell.put(column, quantiles(column));
        }
        Map<String, Integer> labelled = new LinkedHashMap<>();
        for (PropertyColumn p : info.properties()) {
            query(
                    "SELECT count(" + Database.quoted(p.column()) + ") FROM " + table,
                    r -> labelled.put(p.name(), r.getInt(1)));
        }
        return new DatasetStatistics(
                split == null ? info.counts().kept() : info.splits().getOrDefault(split.label(), 0),
                elements(),
                integers("nelements"),
                integers("nsites"),
                groups,
                unknown,
                found,
                cell,
                info.splits(),
                labelled);
    }

    public Histogram histogram(DatasetInfo info, String name, int bins) throws SQLException {
        String column = numeric(info, name);
        double[] range = new double[2];
        int[] missing = new int[1];
        // The same bins for every split, so that they can be compared.
        String summary = "SELECT coalesce(min(v), 0)::DOUBLE, coalesce(max(v), 0)::DOUBLE" + " FROM (SELECT " + column
                + " v FROM structures)";
        query(summary, r -> {
            range[0] = r.getDouble(1);
            range[1] = r.getDouble(2);
        });
        query("SELECT count(*) FROM " + table + " WHERE " + column + " IS NULL", r -> missing[0] = r.getInt(1));
        double width = range[1] > range[0] ? (range[1] - range[0]) / bins : 1;
        double[] edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            edges[i] = i == bins && range[1] > range[0] ? range[1] : range[0] + i * width;
        }
        int[] counts = new int[bins];
        query(
                "SELECT least(" + (bins - 1) + ", floor((" + column + " - " + range[0] + ") / " + width
                        + ")::INTEGER) bin, count(*) FROM " + table + " WHERE " + column + " IS NOT NULL GROUP BY bin",
                r -> counts[r.getInt(1)] += r.getInt(2));
        return new Histogram(name, edges, counts, missing[0]);
    }

    public Map<String, Integer> valueCounts(DatasetInfo info, String name) throws SQLException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        query(
                "SELECT coalesce(" + column(info, name) + "::VARCHAR, '') v, count(*) n FROM " + table
                        + " GROUP BY v ORDER BY n DESC, v",
                r -> counts.put(r.getString(1), r.getInt(2)));
        return counts;
    }

    private Map<String, Integer> elements() throws SQLException {
        Map<Element, Integer> counts = new TreeMap<>();
        query(
                "SELECT e, count(*) FROM (SELECT unnest(string_split(chemical_system, '-')) e FROM " + table + ")"
                        + " GROUP BY e",
                r -> counts.put(Element.bySymbol(r.getString(1)).orElseThrow(), r.getInt(2)));
        Map<String, Integer> bySymbol = new LinkedHashMap<>();
        counts.forEach((e, n) -> bySymbol.put(e.symbol(), n));
        return bySymbol;
    }

    private Map<Integer, Integer> integers(String column) throws SQLException {
        Map<Integer, Integer> counts = new TreeMap<>();
        query(
                "SELECT coalesce(" + column + ", 0) v, count(*) FROM " + table + " GROUP BY v",
                r -> counts.put(r.getInt(1), r.getInt(2)));
        return counts;
    }

    private Quantiles quantiles(String column) throws SQLException {
        double[] q = new double[8];
        query(
                // All quantiles at once: one by one, the values would be sorted five times.
                "SELECT min, q[1], q[2], q[3], q[4], q[5], max, mean FROM (SELECT min(v) min, max(v) max, avg(v) mean,"
                        + " quantile_cont(v, [0.05, 0.25, 0.5, 0.75, 0.95]) q FROM (SELECT " + column + " v FROM "
                        + table + "))",
                r -> {
                    for (int i = 0; i < q.length; i++) {
                        q[i] = r.getDouble(i + 1);
                    }
                });
        return new Quantiles(q[0], q[1], q[2], q[3], q[4], q[5], q[6], q[7]);
    }

    private static String column(DatasetInfo info, String name) {
        return fixed(info, name)
                ? Columns.expression(name)
                : Database.quoted(property(info, name).column());
    }

    private static boolean fixed(DatasetInfo info, String name) {
        return name.equals(Columns.PER_SITE) || Columns.of(info.formatVersion()).contains(name);
    }

    private static String numeric(DatasetInfo info, String name) {
        if (fixed(info, name) ? !NUMERIC.contains(name) : property(info, name).type() == PropertyColumn.Type.TEXT) {
            throw new PccdException("Column '" + name + "' holds no numbers; count its values instead.");
        }
        return column(info, name);
    }

    private static PropertyColumn property(DatasetInfo info, String name) {
        return info.properties().stream()
                .filter(p -> p.name().equals(name) || p.column().equals(name))
                .findFirst()
                .orElseThrow(() -> new PccdException("The dataset has no column '" + name + "'; it has "
                        + Columns.of(info.formatVersion()) + " and the properties "
                        + info.properties().stream().map(PropertyColumn::column).toList() + "."));
    }

    private interface Row {
        void accept(ResultSet result) throws SQLException;
    }

    private void query(String sql, Row row) throws SQLException {
        try (DuckDBConnection c = rows.connect();
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            while (r.next()) {
                row.accept(r);
            }
        }
    }
}
