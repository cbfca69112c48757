package org.pccd.plot.ui.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Numbers as short as they can be told apart: at most five digits, in powers of ten where plain is long. */
public final class NumberText extends NumberFormat {
    private static final long serialVersionUID = 1;

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        return to.append(of(number, 5));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return format((double) number, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        try {
            double value = Double.parseDouble(source.replace(",", ""));
            position.setIndex(source.length());
            return value;
        } catch (NumberFormatException e) {
            position.setErrorIndex(0);
            return null;
        }
    }

    /** A number with so many digits at most. */
    public static String of(double number, int digits) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        BigDecimal rounded =
                new BigDecimal(number).round(new MathContext(digits)).stripTrailingZeros();
        double size = Math.abs(number);
        boolean plain = number == 0 || size >= 1e-4 && size < 1e9;
        if (plain && size >= 1e4) {
            return String.format(Locale.ROOT, rounded.scale() > 0 ? "%,.1f" : "%,.0f", rounded);
        }
        if (plain) {
            return rounded.toPlainString();
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
