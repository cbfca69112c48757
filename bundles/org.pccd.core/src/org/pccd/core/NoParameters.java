package org.pccd.core;

/** Parameters of a contribution that has none. */
public record NoParameters() {
    /** The only value. */
    public static final NoParameters NONE = new NoParameters();
}
