package org.pccd.crystal.io.internal.cif;

import java.util.Objects;
import org.pccd.crystal.io.internal.Numbers;

/** Numbers of CIFs, whose uncertainty may stand in brackets. */
final class CifNumbers {
    private CifNumbers() {}

    /**
     * @param what what the number is, for the message
     * @throws CifException where the text is no number, or one too large for a double
     */
    static double parse(String text, String what, int line) throws CifException {
        double decimal = Numbers.decimal(text);
        if (!Double.isNaN(decimal)) {
            return decimal;
        }
        int bracket = text.indexOf('(');
        String number = bracket < 0 ? text : text.substring(0, bracket);
        if (plain(number)) {
            try {
                double value = Double.parseDouble(number);
                if (Double.isFinite(value)) {
                    return value;
                }
            } catch (NumberFormatException e) {
                throw noNumber(text, what, line);
            }
        }
        throw noNumber(text, what, line);
    }

    /** As {@link #parse}; takes fractions such as {@code 1/3} too, with a note. */
    static double parseFraction(String text, String what, int line, CifNotes notes) throws CifException {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return parse(text, what, line);
        }
        double value = parse(text.substring(0, slash), what, line) / parse(text.substring(slash + 1), what, line);
        if (!Double.isFinite(value)) {
            throw noNumber(text, what, line);
        }
        notes.add("fraction", line, what + " is given as the fraction " + text);
        return value;
    }

    /** Whether two values are the same text or the same number, {@code 4.2} and {@code 4.20(1)}; either may be null. */
    static boolean same(String a, String b) {
        if (a == null || b == null || a.equals(b)) {
            return Objects.equals(a, b);
        }
        try {
            return isNumber(a) && isNumber(b) && parse(a, "", 0) == parse(b, "", 0);
        } catch (CifException e) {
            return false;
        }
    }

    /** Whether the text is a number, with or without an uncertainty. */
    static boolean isNumber(String text) {
        int bracket = text.indexOf('(');
        return plain(bracket < 0 ? text : text.substring(0, bracket));
    }

    /**
     * A coordinate of a structure with symmetry: thirds and sixths that are written with few digits are made exact, so
     * that a site on a special position stays one site.
     */
    static double snapped(String text, double value) {
        int point = text.indexOf('.');
        int bracket = text.indexOf('(');
        int decimals = point < 0 ? 0 : (bracket < 0 ? text.length() : bracket) - point - 1;
        // Three digits may be rounded or cut (0.667, 0.666); two do not say whether a third is meant.
        double tolerance = decimals < 3 ? 0 : decimals == 3 ? 7e-4 : 1e-4;
        double sixths = Math.rint(value * 6);
        return sixths % 3 != 0 && Math.abs(value - sixths / 6) < tolerance ? sixths / 6 : value;
    }

    // Double.parseDouble also takes words, hexadecimal numbers and type suffixes.
    private static boolean plain(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return false;
            }
        }
        return !s.isEmpty();
    }

    private static CifException noNumber(String text, String what, int line) {
        return new CifException("not-a-number", line, what + " is '" + text + "', expected a number");
    }
}
