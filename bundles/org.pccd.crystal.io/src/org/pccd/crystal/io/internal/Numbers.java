package org.pccd.crystal.io.internal;

/** Numbers in text that other programs wrote, Fortran programs among them. */
public final class Numbers {
    /** Whole numbers up to this one are exact as doubles. */
    private static final long EXACT = 1L << 53;

    /** Powers of ten that are exact as doubles. */
    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private Numbers() {}

    /** The number, NaN where the text is none or is not finite; the exponent may be marked by D. */
    public static double parse(String text) {
        double decimal = decimal(text);
        if (!Double.isNaN(decimal)) {
            return decimal;
        }
        String plain = text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                if (c != 'd' && c != 'D') {
                    return Double.NaN;
                }
                plain = null;
            }
        }
        try {
            double d = Double.parseDouble(plain == null ? text.replace('D', 'E').replace('d', 'e') : plain);
            return Double.isFinite(d) ? d : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /**
     * A plain decimal of at most 15 or 16 digits, NaN where the text is anything else. Digits and power of ten are
     * exact, so that their quotient is rounded once, as {@link Double#parseDouble} does (Clinger 1990,
     * doi:10.1145/93542.93557), at a fraction of its cost.
     */
    public static double decimal(String text) {
        int length = text.length();
        int at = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        long digits = 0;
        int point = -1;
        for (int i = at; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && digits <= EXACT) {
                digits = 10 * digits + (c - '0');
            } else if (c == '.' && point < 0) {
                point = i;
            } else {
                return Double.NaN;
            }
        }
        int decimals = point < 0 ? 0 : length - 1 - point;
        boolean none = length - at - (point < 0 ? 0 : 1) == 0;
        if (none || digits > EXACT || decimals >= TENS.length) {
            return Double.NaN;
        }
        double value = digits / TENS[decimals];
        return at == 1 ? -value : value;
    }

    /** A whole number, -1 where the text is none, is negative or is above 2^31 - 1. */
    public static int count(String text) {
        int n = text.length();
        if (n == 0 || n > 19) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = Math.min(10 * value + c - '0', Integer.MAX_VALUE + 1L);
        }
        return value > Integer.MAX_VALUE ? -1 : (int) value;
    }
}
