package org.pccd.crystal.io.internal;

/** Numbers in text that other programs wrote, Fortran programs among them. */
public final class Numbers {
    private Numbers() {}

    /** The number, NaN where the text is none or is not finite; the exponent may be marked by D. */
    public static double parse(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789+-.eEdD".indexOf(text.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        String plain = text.replace('D', 'E').replace('d', 'e');
        if (plain.endsWith("e") || plain.endsWith("E")) {
            return Double.NaN;
        }
        try {
            double d = Double.parseDouble(plain);
            return Double.isFinite(d) ? d : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** A whole number, -1 where the text is none or is negative. */
    public static int count(String text) {
        try {
            return text.startsWith("+") || text.startsWith("-") ? -1 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
