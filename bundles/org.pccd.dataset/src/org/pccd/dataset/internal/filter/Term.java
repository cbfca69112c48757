package org.pccd.dataset.internal.filter;

/** One condition on a value. */
public interface Term {
    /** @param value null where there is none */
    boolean test(String value);

    /** The same in SQL; true or false, never null. */
    String sql(String column);
}
