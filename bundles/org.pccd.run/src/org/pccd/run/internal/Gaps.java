package org.pccd.run.internal;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Notices, between two beats, that the process did not run (the machine slept, or a signal had stopped it) and that the
 * clock was set, and says so in the log. One thread writes, any may read.
 */
final class Gaps {
    private static final double NOTABLE_SECONDS = 5;

    private final RunLog log;
    private final Clocks clocks;
    private Clocks.Reading last;
    private volatile long lostNanos;

    /** The three clocks of a machine; replaced in tests. */
    interface Clocks {
        /**
         * @param nanos of Java's own clock, which stands still while Linux sleeps
         * @param uptime in seconds, sleep included; NaN where not told
         * @param wallMillis that people can set
         */
        record Reading(long nanos, double uptime, long wallMillis) {}

        Reading read();
    }

    Gaps(RunLog log) {
        this(log, () -> new Clocks.Reading(System.nanoTime(), Machine.uptime(), System.currentTimeMillis()));
    }

    Gaps(RunLog log, Clocks clocks) {
        this.log = log;
        this.clocks = clocks;
        last = clocks.read();
    }

    long lostNanos() {
        return lostNanos;
    }

    /** At the begin of a beat that was to come so long after the last. */
    void before(long periodMillis) {
        Clocks.Reading now = clocks.read();
        double ran = (now.nanos() - last.nanos()) / 1e9;
        double passed = Double.isNaN(now.uptime() + last.uptime()) ? ran : now.uptime() - last.uptime();
        double late = ran - periodMillis / 1e3;
        if (passed - ran > NOTABLE_SECONDS) {
            log.add(say("The machine slept for %.0f s.", passed - ran));
        }
        if (late > NOTABLE_SECONDS) {
            lostNanos += (long) (late * TimeUnit.SECONDS.toNanos(1));
            log.add(say("The process did not run for %.0f s: it was stopped, or the machine slept.", late));
        }
        double set = (now.wallMillis() - last.wallMillis()) / 1e3 - Math.max(passed, ran);
        if (Math.abs(set) > NOTABLE_SECONDS) {
            log.add(say("The clock of the machine was set " + (set > 0 ? "forward" : "back") + " by %.0f s.", set));
        }
    }

    /** At the end of a beat: how long the disk took does not count. */
    void after() {
        last = clocks.read();
    }

    private static String say(String text, double seconds) {
        return String.format(Locale.ROOT, text, Math.abs(seconds));
    }
}
