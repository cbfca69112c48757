package org.pccd.dataset.internal;

import java.util.List;
import java.util.stream.Stream;

/** The columns of table {@code structures} that every dataset has; those of the properties follow them. */
final class Columns {
    /** Number of the space group that the import found. */
    static final String FOUND = "spacegroup_found";

    /** Row of the first structure that is the same. */
    static final String DUPLICATE_OF = "duplicate_of";

    /** Volume divided by the number of sites, which is not stored. */
    static final String PER_SITE = "volume_per_site";

    static final String DEFINITION = "\"row\" INTEGER, id VARCHAR, formula VARCHAR, chemical_system VARCHAR,"
            + " nelements SMALLINT, nsites INTEGER, a DOUBLE, b DOUBLE, c DOUBLE, alpha DOUBLE, beta DOUBLE,"
            + " gamma DOUBLE, volume DOUBLE, spacegroup SMALLINT, " + FOUND + " SMALLINT, " + DUPLICATE_OF
            + " INTEGER, split VARCHAR, source VARCHAR, line INTEGER, " + StructureColumns.DEFINITION;

    static final List<String> ALL = Stream.of(DEFINITION.split(","))
            .map(column -> column.strip().split(" ")[0].replace("\"", ""))
            .toList();

    private static final List<String> SINCE_VERSION_2 = List.of(FOUND, DUPLICATE_OF);

    private Columns() {}

    /** A fixed column as SQL computes it. */
    static String expression(String name) {
        return name.equals(PER_SITE) ? "(volume / nsites)" : Database.quoted(name);
    }

    /** Those that a dataset of this version of the format has. */
    static List<String> of(int formatVersion) {
        return formatVersion >= 2
                ? ALL
                : ALL.stream().filter(c -> !SINCE_VERSION_2.contains(c)).toList();
    }
}
