package org.pccd.dataset.internal.filter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.core.PccdException;
import org.pccd.dataset.FilterExpression.Kind;

/** Understands single conditions. */
public final class Terms {
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    // Of whole numbers a hyphen is understood too: 195-230.
    private static final Pattern HYPHEN = Pattern.compile("([0-9]+)\\s*-\\s*([0-9]+)");

    private Terms() {}

    /** @throws PccdException where the text means nothing for values of this kind */
    public static Term parse(String text, Kind kind) {
        if (text.isEmpty()) {
            throw new PccdException("A part of the filter is empty; put something on both sides of each , and &.");
        }
        if (text.equals("=")) {
            return new Missing(true);
        }
        if (text.equals("!") || text.equals("!=")) {
            return new Missing(false);
        }
        if (text.startsWith("!=")) {
            return new Not(parse(text.substring(1), kind));
        }
        if (text.startsWith("!")) {
            return new Not(parse(text.substring(1).strip(), kind));
        }
        return switch (kind) {
            case NUMBER -> number(text);
            case ELEMENTS -> Elements.of(text.startsWith("=") ? text.substring(1) : text);
            case TEXT -> words(text, false);
            case FORMULA -> words(text, true);
        };
    }

    private static Term words(String text, boolean exactCase) {
        return text.startsWith("=")
                ? new Words(text.substring(1).strip(), true, exactCase)
                : new Words(text, false, exactCase);
    }

    private static Term number(String text) {
        if (text.startsWith(">=")) {
            return new Range(Range.number(text.substring(2)), true, INFINITE, true);
        }
        if (text.startsWith("<=")) {
            return new Range(-INFINITE, true, Range.number(text.substring(2)), true);
        }
        if (text.startsWith(">")) {
            return new Range(Range.number(text.substring(1)), false, INFINITE, true);
        }
        if (text.startsWith("<")) {
            return new Range(-INFINITE, true, Range.number(text.substring(1)), false);
        }
        if (text.startsWith("=")) {
            return Range.equal(Range.number(text.substring(1)));
        }
        Matcher hyphen = HYPHEN.matcher(text);
        if (hyphen.matches()) {
            return between(hyphen.group(1), hyphen.group(2));
        }
        int dots = text.indexOf("..");
        return dots < 0 ? Range.equal(Range.number(text)) : between(text.substring(0, dots), text.substring(dots + 2));
    }

    private static Range between(String low, String high) {
        double from = low.isBlank() ? -INFINITE : Range.number(low);
        double to = high.isBlank() ? INFINITE : Range.number(high);
        if (from > to) {
            throw new PccdException("No number lies between " + low + " and " + high + "; exchange the two.");
        }
        return new Range(from, true, to, true);
    }
}
