package org.pccd.dataset;

/**
 * A column of a dataset as tables show it.
 *
 * @param name by which it is sorted and filtered: of a column of table {@code structures} or of a property
 * @param title for people
 * @param unit empty where it has none
 * @param kind how its filters are understood
 * @param whole whether its numbers are whole
 * @param property whether it is a property from the sources
 */
public record TableColumn(
        String name, String title, String unit, FilterExpression.Kind kind, boolean whole, boolean property) {

    public boolean number() {
        return kind == FilterExpression.Kind.NUMBER;
    }
}
