package org.pccd.dataset.internal.filter;

import java.util.Locale;

/** A text that is, or contains, another. */
record Words(String wanted, boolean whole, boolean exactCase) implements Term {
    @Override
    public boolean test(String value) {
        if (value == null) {
            return false;
        }
        String v = exactCase ? value : value.toLowerCase(Locale.ROOT);
        String w = exactCase ? wanted : wanted.toLowerCase(Locale.ROOT);
        return whole ? v.equals(w) : v.contains(w);
    }

    @Override
    public String sql(String column) {
        String v = exactCase ? column : "lower(" + column + ")";
        String w = Sql.text(exactCase ? wanted : wanted.toLowerCase(Locale.ROOT));
        return "coalesce(" + (whole ? v + " = " + w : "contains(" + v + ", " + w + ")") + ", false)";
    }
}
