package org.pccd.dataset.internal.filter;

import org.pccd.core.PccdException;

/** A number between bounds. */
record Range(double low, boolean withLow, double high, boolean withHigh) implements Term {

    static Range equal(double value) {
        return new Range(value, true, value, true);
    }

    @Override
    public boolean test(String value) {
        if (value == null) {
            return false;
        }
        try {
            double x = Double.parseDouble(value);
            return (withLow ? x >= low : x > low) && (withHigh ? x <= high : x < high);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    @Override
    public String sql(String column) {
        String lower = Double.isInfinite(low) ? "" : " AND " + column + (withLow ? " >= " : " > ") + low;
        String upper = Double.isInfinite(high) ? "" : " AND " + column + (withHigh ? " <= " : " < ") + high;
        return "(" + column + " IS NOT NULL" + lower + upper + ")";
    }

    /** @throws PccdException where the text is no number */
    static double number(String text) {
        try {
            double x = Double.parseDouble(text.strip());
            if (Double.isFinite(x)) {
                return x;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new PccdException("'" + text.strip() + "' is no number; write for example 3, >=3, <0.5 or 3..5.");
    }
}
