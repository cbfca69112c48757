package org.pccd.dataset.internal.filter;

/** Texts in SQL. */
final class Sql {
    private Sql() {}

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
