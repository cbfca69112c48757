package org.pccd.dataset.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.pccd.crystal.Structure;

/** The structures of table {@code entries} by chemical system, for every system of several; one in memory at a time. */
final class ChemicalSystems implements Iterator<ChemicalSystems.Group> {
    static final String QUERY = "SELECT chemical_system, \"row\", source, line, id, " + StructureColumns.NAMES
            + " FROM entries WHERE chemical_system IN (SELECT chemical_system FROM entries GROUP BY chemical_system"
            + " HAVING count(*) > 1) ORDER BY chemical_system, \"row\"";

    private static final int STRUCTURE = 6;

    private final ResultSet result;
    private boolean more;

    /** A row of the table. */
    record Member(int row, String source, int line, String id, Structure structure) {}

    /** The rows of one system in their order. */
    record Group(List<Member> members) {}

    /** @param result of {@link #QUERY} */
    ChemicalSystems(ResultSet result) throws SQLException {
        this.result = result;
        more = result.next();
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public Group next() {
        if (!more) {
            throw new NoSuchElementException();
        }
        try {
            List<Member> members = new ArrayList<>();
            String system = result.getString(1);
            while (more && result.getString(1).equals(system)) {
                members.add(new Member(
                        result.getInt(2),
                        result.getString(3),
                        result.getInt(4),
                        result.getString(5),
                        StructureColumns.read(result, STRUCTURE)));
                more = result.next();
            }
            return new Group(members);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }
}
