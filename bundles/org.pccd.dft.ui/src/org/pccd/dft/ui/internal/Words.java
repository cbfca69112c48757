package org.pccd.dft.ui.internal;

import java.time.Duration;
import java.util.Locale;

/** How things of DFT jobs are written. */
public final class Words {
    private Words() {}

    /** A constant as people read it, such as {@code scf not converged}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A number, empty for null. */
    public static String number(String format, Double value) {
        return value == null ? "" : String.format(Locale.ROOT, format, value);
    }

    /** Such as {@code 53 s}, {@code 12:04 min}, {@code 3:05 h}. */
    public static String time(double seconds) {
        Duration d = Duration.ofSeconds(Math.round(seconds));
        if (d.toHours() > 0) {
            return String.format(Locale.ROOT, "%d:%02d h", d.toHours(), d.toMinutesPart());
        }
        return d.toMinutes() > 0
                ? String.format(Locale.ROOT, "%d:%02d min", d.toMinutes(), d.toSecondsPart())
                : d.toSeconds() + " s";
    }
}
