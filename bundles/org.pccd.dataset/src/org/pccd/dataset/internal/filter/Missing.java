package org.pccd.dataset.internal.filter;

/** Whether there is a value at all. */
record Missing(boolean wanted) implements Term {
    @Override
    public boolean test(String value) {
        return (value == null) == wanted;
    }

    @Override
    public String sql(String column) {
        return column + (wanted ? " IS NULL" : " IS NOT NULL");
    }
}
