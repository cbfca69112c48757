package org.pccd.plot.ui;

import java.util.Locale;
import org.pccd.plot.TimeScale;

/** What the x of curves are. */
public enum XAxis {
    /** Numbers as they are, such as steps. */
    NUMBER,
    /** Seconds, shown in the unit that suits their length. */
    DURATION,
    /** Seconds since 1970, shown as local time. */
    DATE;

    /** An x as text, with its day or unit. */
    public String text(double x) {
        return switch (this) {
            case NUMBER -> x == Math.rint(x) ? String.format(Locale.ROOT, "%,.0f", x) : String.format("%.6g", x);
            case DURATION -> TimeScale.duration(x);
            case DATE -> TimeScale.date(x);
        };
    }
}
