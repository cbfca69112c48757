package org.pccd.dataset;

/**
 * A property that some structures of a dataset have.
 *
 * @param name as in the source, such as {@code spacegroup.number}
 * @param column in table {@code structures}: the name, or with a suffix where that is taken
 */
public record PropertyColumn(String name, String column, Type type) {
    /** The narrowest type that holds every value that was seen. */
    public enum Type {
        INTEGER,
        NUMBER,
        TEXT
    }
}
