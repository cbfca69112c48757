package org.pccd.plot;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Seconds on an axis: in the unit that suits the length that is shown, so that ticks fall on readable times. */
public enum TimeScale {
    SECONDS(1, "s", "HH:mm:ss"),
    MINUTES(60, "min", "HH:mm"),
    HOURS(3600, "h", "HH:mm"),
    DAYS(86400, "d", "d MMM HH:mm");

    private final double seconds;
    private final String unit;
    private final String clock;

    TimeScale(double seconds, String unit, String clock) {
        this.seconds = seconds;
        this.unit = unit;
        this.clock = clock;
    }

    /** The scale for a stretch of time. */
    public static TimeScale of(double length) {
        if (length < 150) {
            return SECONDS;
        }
        return length < 3 * 3600 ? MINUTES : length < 4 * 86400 ? HOURS : DAYS;
    }

    public double seconds() {
        return seconds;
    }

    public String unit() {
        return unit;
    }

    /** Ticks as the time of the day in the local time zone, counted in this unit from an origin. */
    public NumberFormat clock(double origin) {
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern(clock, Locale.ENGLISH).withZone(ZoneId.systemDefault());
        return new NumberFormat() {
            private static final long serialVersionUID = 1;

            @Override
            public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
                return to.append(format.format(instant(origin + number * seconds)));
            }

            @Override
            public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
                return format((double) number, to, position);
            }

            // Not read back: the axis then takes each tick as it is.
            @Override
            public Number parse(String source, ParsePosition position) {
                position.setErrorIndex(0);
                return null;
            }
        };
    }

    /** The local midnight before a time, in seconds since 1970. */
    public static double midnight(double time) {
        ZonedDateTime local = instant(time).atZone(ZoneId.systemDefault());
        return local.truncatedTo(ChronoUnit.DAYS).toEpochSecond();
    }

    /** A time with its day. */
    public static String date(double time) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.ENGLISH)
                .withZone(ZoneId.systemDefault())
                .format(instant(time));
    }

    /** A duration as hours, minutes and seconds. */
    public static String duration(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    private static Instant instant(double time) {
        return Instant.ofEpochMilli(Math.round(time * 1000));
    }
}
