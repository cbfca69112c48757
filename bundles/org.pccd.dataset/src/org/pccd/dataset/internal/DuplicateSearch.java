package org.pccd.dataset.internal;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.pccd.core.OrderedParallel;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.matching.MatcherSettings;
import org.pccd.crystal.matching.Prepared;
import org.pccd.crystal.matching.SpeciesRule;
import org.pccd.crystal.matching.StructureMatcher;
import org.pccd.dataset.Refusal;
import org.pccd.dataset.Refusal.Verdict;

/**
 * Finds the structures of table {@code entries} that are the same as an earlier one that is the same as none: what a
 * {@link StructureMatcher} of the default settings says, charges aside. Only structures of one chemical system can be.
 */
final class DuplicateSearch {
    static final String CODE = "duplicate.structure";

    private static final StructureMatcher MATCHER = new StructureMatcher(MatcherSettings.DEFAULT, SpeciesRule.ELEMENT);

    private DuplicateSearch() {}

    /** What was found of a row: the first that it is the same as, or why that cannot be told. */
    private record Finding(ChemicalSystems.Member member, Integer first, String problem) {}

    /**
     * Writes table {@code duplicates}; what cannot be compared is noted.
     *
     * @return the number of its rows
     */
    static int store(DuckDBConnection connection, RefusalLog log, Progress progress) throws SQLException, IOException {
        List<Finding> found = new ArrayList<>();
        progress.begin("Look for duplicates", -1, "chemical systems");
        int[] done = new int[1];
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery(ChemicalSystems.QUERY)) {
            OrderedParallel.forEach(
                    new ChemicalSystems(r),
                    DuplicateSearch::search,
                    findings -> {
                        found.addAll(findings);
                        progress.done(++done[0]);
                    },
                    progress);
        } catch (UncheckedSqlException e) {
            throw e.getCause();
        }
        Database.execute(connection, "CREATE TABLE duplicates (\"row\" INTEGER, first INTEGER)");
        int duplicates = 0;
        try (DuckDBAppender out = connection.createAppender("duplicates")) {
            for (Finding f : found) {
                if (f.first != null) {
                    out.beginRow()
                            .append(f.member.row())
                            .append(f.first.intValue())
                            .endRow();
                    duplicates++;
                } else {
                    log.add(new Refusal(
                            Verdict.NOTED,
                            "note.not-compared",
                            f.member.source(),
                            f.member.line(),
                            f.member.id(),
                            f.problem));
                }
            }
        }
        return duplicates;
    }

    private static List<Finding> search(ChemicalSystems.Group group) {
        Map<String, List<Known>> known = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (ChemicalSystems.Member m : group.members()) {
            try {
                Prepared prepared = MATCHER.prepare(m.structure());
                List<Known> same = known.computeIfAbsent(prepared.key(), k -> new ArrayList<>());
                same.stream()
                        .filter(k -> MATCHER.fits(k.prepared, prepared))
                        .findFirst()
                        .ifPresentOrElse(
                                k -> findings.add(new Finding(m, k.row, null)),
                                () -> same.add(new Known(m.row(), prepared)));
            } catch (PccdException e) {
                findings.add(new Finding(m, null, e.getMessage()));
            }
        }
        return findings;
    }

    private record Known(int row, Prepared prepared) {}

    /** Lets each duplicate name the first row that it is the same as. */
    static void mark(DuckDBConnection connection) throws SQLException {
        Database.execute(
                connection,
                "UPDATE entries SET " + Columns.DUPLICATE_OF + " = d.first FROM duplicates d"
                        + " WHERE entries.\"row\" = d.\"row\"");
    }

    /** Takes the duplicates out, writes each down, and numbers the others anew. */
    static void remove(DuckDBConnection connection, RefusalLog log) throws SQLException, IOException {
        String sql = "SELECT e.source, e.line, e.id, f.id, f.source, f.line FROM duplicates d"
                + " JOIN entries e ON e.\"row\" = d.\"row\" JOIN entries f ON f.\"row\" = d.first ORDER BY d.\"row\"";
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            while (r.next()) {
                String place = r.getString(5) + (r.getInt(6) > 0 ? ":" + r.getInt(6) : "");
                String message = "the same structure as " + r.getString(4) + " (" + place + "); kept is the first";
                log.add(new Refusal(Verdict.REFUSED, CODE, r.getString(1), r.getInt(2), r.getString(3), message));
            }
        }
        Database.execute(connection, "DELETE FROM entries WHERE \"row\" IN (SELECT \"row\" FROM duplicates)");
        Database.execute(
                connection,
                "UPDATE entries SET \"row\" = n.place FROM (SELECT \"row\" AS old,"
                        + " row_number() OVER (ORDER BY \"row\") - 1 AS place FROM entries) n"
                        + " WHERE entries.\"row\" = n.old");
    }
}
