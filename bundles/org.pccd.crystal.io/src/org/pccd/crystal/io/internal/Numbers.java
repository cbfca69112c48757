package org.pccd.crystal.io.internal;

/** Numbers in text that other programs wrote, Fortran programs among them. */
public final class Numbers {
    private Numbers() {}

    /** The number, NaN where the text is none or is not finite; the exponent may be marked by D. */
    public static double parse(String text) {
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
