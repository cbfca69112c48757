package org.pccd.ui;

import java.util.Locale;

/** Numbers as tables show them. */
public final class Numbers {
    private Numbers() {}

    /** Whole numbers in full, others with up to six significant digits; empty for null and NaN. */
    public static String text(Number value) {
        if (value == null || Double.isNaN(value.doubleValue())) {
            return "";
        }
        double d = value.doubleValue();
        if (d == Math.rint(d) && Math.abs(d) < 1e15) {
            return Long.toString((long) d);
        }
        double size = Math.abs(d);
        if (size < 1e-4 || size >= 1e7) {
            return String.format(Locale.ROOT, "%.4e", d);
        }
        int digits = Math.max(0, 5 - (int) Math.floor(Math.log10(size)));
        String text = String.format(Locale.ROOT, "%." + Math.min(6, digits) + "f", d);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    /** With so many digits after the point; empty for null and NaN. */
    public static String fixed(Number value, int digits) {
        return value == null || Double.isNaN(value.doubleValue())
                ? ""
                : String.format(Locale.ROOT, "%." + digits + "f", value.doubleValue());
    }
}
