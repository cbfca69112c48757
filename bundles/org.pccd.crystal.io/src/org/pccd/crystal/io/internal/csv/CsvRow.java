package org.pccd.crystal.io.internal.csv;

import java.util.List;

/**
 * One row of a table, or a place where none could be made out.
 *
 * @param line 1-based line on which it begins
 * @param cells its cells, null where it is broken
 * @param error why it is broken, null where it is not
 */
public record CsvRow(int line, List<String> cells, String error) {}
