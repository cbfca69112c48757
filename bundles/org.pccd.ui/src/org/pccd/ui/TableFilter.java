package org.pccd.ui;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.core.PccdException;

/**
 * What can be written into the filter row of a table. Of text: a part of it; {@code =text} for all of it; {@code !text}
 * for none of it. Of numbers: {@code 3}, {@code >3}, {@code >=3}, {@code <3}, {@code <=3}, {@code !3}, {@code 3..5}.
 * Case does not matter.
 *
 * @param kind what is asked of a value
 * @param text the part, for filters of text
 * @param low lower bound, for filters of numbers
 * @param high upper bound, for filters of numbers
 */
public record TableFilter(Kind kind, String text, double low, double high) {
    /** What is asked of a value. Bounds belong to the range but for {@link #ABOVE} and {@link #BELOW}. */
    public enum Kind {
        CONTAINS,
        EQUALS,
        WITHOUT,
        BETWEEN,
        ABOVE,
        BELOW,
        OTHER_THAN
    }

    private static final Pattern NUMBER = Pattern.compile("(>=|<=|>|<|=|!=|!)?\\s*([-+.\\deE]+)");
    private static final Pattern RANGE = Pattern.compile("([-+.\\deE]+?)\\s*\\.\\.\\s*([-+.\\deE]+)");

    /** How to write filters, for tooltips. */
    public static String help(boolean numbers) {
        return numbers
                ? "Filter: 3, >3, >=3, <3, <=3, !3, or a range 3..5"
                : "Filter: a part of the text, =text for all of it, !text for none of it";
    }

    /** @throws PccdException where a filter of numbers cannot be read */
    public static TableFilter parse(String text, boolean numbers) {
        String filter = text.strip();
        return numbers ? number(filter) : text(filter);
    }

    private static TableFilter text(String filter) {
        Kind kind = filter.startsWith("=") ? Kind.EQUALS : filter.startsWith("!") ? Kind.WITHOUT : Kind.CONTAINS;
        String rest = kind == Kind.CONTAINS ? filter : filter.substring(1).strip();
        return new TableFilter(kind, rest.toLowerCase(Locale.ROOT), 0, 0);
    }

    private static TableFilter number(String filter) {
        try {
            Matcher range = RANGE.matcher(filter);
            if (range.matches()) {
                double low = Double.parseDouble(range.group(1));
                double high = Double.parseDouble(range.group(2));
                return new TableFilter(Kind.BETWEEN, "", Math.min(low, high), Math.max(low, high));
            }
            Matcher one = NUMBER.matcher(filter);
            if (one.matches()) {
                return number(one.group(1) == null ? "=" : one.group(1), Double.parseDouble(one.group(2)));
            }
        } catch (NumberFormatException e) {
            throw wrong(filter, e);
        }
        throw wrong(filter, null);
    }

    private static TableFilter number(String sign, double v) {
        return switch (sign) {
            case ">" -> new TableFilter(Kind.ABOVE, "", v, Double.POSITIVE_INFINITY);
            case "<" -> new TableFilter(Kind.BELOW, "", Double.NEGATIVE_INFINITY, v);
            case ">=" -> new TableFilter(Kind.BETWEEN, "", v, Double.POSITIVE_INFINITY);
            case "<=" -> new TableFilter(Kind.BETWEEN, "", Double.NEGATIVE_INFINITY, v);
            case "!", "!=" -> new TableFilter(Kind.OTHER_THAN, "", v, v);
            default -> new TableFilter(Kind.BETWEEN, "", v, v);
        };
    }

    private static PccdException wrong(String filter, Exception cause) {
        return new PccdException(
                "The filter '" + filter + "' is not a number: write 3, >3, >=3, <3, <=3, !3, or a range 3..5.", cause);
    }

    public boolean accepts(String value) {
        String v = value.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case EQUALS -> v.equals(text);
            case WITHOUT -> !v.contains(text);
            default -> v.contains(text);
        };
    }

    /** Missing values pass no filter. */
    public boolean accepts(double v) {
        return switch (kind) {
            case ABOVE -> v > low;
            case BELOW -> v < high;
            case OTHER_THAN -> v < low || v > high;
            default -> v >= low && v <= high;
        };
    }
}
