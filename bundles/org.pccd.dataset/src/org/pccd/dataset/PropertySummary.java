package org.pccd.dataset;

/**
 * A property that entries of a source have.
 *
 * @param type the narrowest that holds every value that was seen
 * @param values number of entries that have a value
 * @param min smallest value, NaN where the type is text
 * @param max largest value, NaN where the type is text
 * @param example one of the values
 */
public record PropertySummary(
        String name, PropertyColumn.Type type, int values, double min, double max, String example) {}
