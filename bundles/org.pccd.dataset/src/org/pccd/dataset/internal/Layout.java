package org.pccd.dataset.internal;

/** Names of the files in a dataset's folder. */
public final class Layout {
    public static final String INFO = "dataset.json";
    public static final String STORE = "structures.duckdb";
    public static final String REFUSALS = "refusals.jsonl";
    public static final String CACHE = "cache";

    private Layout() {}
}
