package org.pccd.dataset.internal.filter;

/** The opposite of a condition. */
record Not(Term term) implements Term {
    @Override
    public boolean test(String value) {
        return !term.test(value);
    }

    @Override
    public String sql(String column) {
        return "NOT " + term.sql(column);
    }
}
