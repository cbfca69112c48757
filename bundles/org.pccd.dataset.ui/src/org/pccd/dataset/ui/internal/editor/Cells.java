package org.pccd.dataset.ui.internal.editor;

import java.util.Locale;
import org.pccd.dataset.TableColumn;

/** Values of a dataset as tables show them. */
final class Cells {
    private Cells() {}

    /** @param value null where there is none */
    static String text(TableColumn column, Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Double d ? number(d, column.property()) : value.toString();
    }

    // Lengths and angles to four decimals; properties may be very small or large.
    private static String number(double d, boolean any) {
        double size = Math.abs(d);
        boolean plain = d == 0 || size >= 1e-3 && size < 1e7;
        return any && !plain ? String.format(Locale.ROOT, "%.4g", d) : String.format(Locale.ROOT, "%.4f", d);
    }
}
