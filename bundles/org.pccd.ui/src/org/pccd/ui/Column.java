package org.pccd.ui;

import java.util.function.Function;

/**
 * A column of a {@link VirtualTable}. The {@code opt} methods give changed copies.
 *
 * @param id names the column in queries and in saved settings, for life
 * @param name short, for the header
 * @param unit empty where there is none
 * @param tooltip what is in the column, in a sentence
 * @param text what a cell shows
 * @param number the value of a cell for sorting and filtering of lists in memory; null in columns of text
 * @param width in characters; 0 for as wide as the header
 */
public record Column<R>(
        String id,
        String name,
        String unit,
        String tooltip,
        Function<R, String> text,
        Function<R, ? extends Number> number,
        int width,
        boolean sortable,
        boolean filterable,
        boolean hidden) {

    private static final int TEXT_WIDTH = 16;
    private static final int NUMBER_WIDTH = 10;

    /** A column of text, aligned to the left. */
    public static <R> Column<R> text(String id, String name, Function<R, String> text) {
        return new Column<>(id, name, "", "", text, null, TEXT_WIDTH, true, true, false);
    }

    /** A column of numbers, aligned to the right; null and NaN show as empty cells. */
    public static <R> Column<R> number(String id, String name, String unit, Function<R, ? extends Number> number) {
        return new Column<>(
                id, name, unit, "", r -> Numbers.text(number.apply(r)), number, NUMBER_WIDTH, true, true, false);
    }

    /** Whether cells are numbers. */
    public boolean isNumber() {
        return number != null;
    }

    /** Name and unit, as the header shows them. */
    public String title() {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }

    public Column<R> optTooltip(String newTooltip) {
        return new Column<>(id, name, unit, newTooltip, text, number, width, sortable, filterable, hidden);
    }

    /** Shows numbers with so many digits after the point. */
    public Column<R> optDigits(int digits) {
        Function<R, String> fixed = r -> Numbers.fixed(number.apply(r), digits);
        return new Column<>(id, name, unit, tooltip, fixed, number, width, sortable, filterable, hidden);
    }

    /** Shows numbers in another way. */
    public Column<R> optText(Function<R, String> newText) {
        return new Column<>(id, name, unit, tooltip, newText, number, width, sortable, filterable, hidden);
    }

    public Column<R> optWidth(int characters) {
        return new Column<>(id, name, unit, tooltip, text, number, characters, sortable, filterable, hidden);
    }

    public Column<R> optNotSortable() {
        return new Column<>(id, name, unit, tooltip, text, number, width, false, filterable, hidden);
    }

    public Column<R> optNotFilterable() {
        return new Column<>(id, name, unit, tooltip, text, number, width, sortable, false, hidden);
    }

    /** Not shown until the user asks for it. */
    public Column<R> optHidden() {
        return new Column<>(id, name, unit, tooltip, text, number, width, sortable, filterable, true);
    }
}
