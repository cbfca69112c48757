package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.time.Duration;
import org.pccd.core.Progress;

/**
 * Progress on stderr: a line that is rewritten on a terminal, a line every few seconds elsewhere. The start script says
 * by the system property {@code pccd.terminal} whether stderr is a terminal; Java cannot tell.
 */
final class ConsoleProgress implements Progress {
    private static final long TERMINAL_PERIOD = 200_000_000L;
    private static final long LOG_PERIOD = 5_000_000_000L;

    private final PrintWriter err;
    private final boolean terminal;
    private String task = "";
    private String unit = "";
    private long total = -1;
    private long started;
    private long first;
    private long shown;
    private int width;

    ConsoleProgress(PrintWriter err) {
        this.err = err;
        this.terminal = Boolean.getBoolean("pccd.terminal");
    }

    @Override
    public synchronized void begin(String newTask, long newTotal, String newUnit) {
        endLine();
        task = newTask;
        total = newTotal;
        unit = newUnit;
        started = System.nanoTime();
        first = -1;
        shown = started - (terminal ? TERMINAL_PERIOD : 0);
    }

    @Override
    public synchronized void done(long done, String message) {
        long now = System.nanoTime();
        // What was done before, as in a resumed run, says nothing about the speed.
        first = first < 0 ? done : first;
        boolean last = total >= 0 && done >= total;
        if (!last && now - shown < (terminal ? TERMINAL_PERIOD : LOG_PERIOD)) {
            return;
        }
        shown = now;
        String line = line(done, (now - started) / 1e9, message);
        if (terminal) {
            err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            width = line.length();
        } else {
            err.println(line);
        }
        err.flush();
    }

    /** Leaves the rewritten line, so that other output starts on a new one. */
    synchronized void endLine() {
        if (terminal && width > 0) {
            err.println();
            err.flush();
            width = 0;
        }
    }

    /** Takes the rewritten line away for a line of the result; the next report brings it back. */
    synchronized void clearLine() {
        if (terminal && width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }

    private String line(long done, double seconds, String message) {
        StringBuilder s = new StringBuilder(task).append(": ").append(done);
        if (total >= 0) {
            s.append(" of ").append(total);
        }
        s.append(' ').append(unit);
        if (total > 0 && done > Math.max(first, 0) && done < total) {
            s.append(", ")
                    .append(format(seconds * (total - done) / (done - first)))
                    .append(" left");
        }
        return message.isEmpty() ? s.toString() : s.append(", ").append(message).toString();
    }

    /** A duration as people say it, such as {@code 2 h 05 min}. */
    static String format(double seconds) {
        Duration d = Duration.ofMillis((long) (seconds * 1000));
        if (d.toHours() > 0) {
            return "%d h %02d min".formatted(d.toHours(), d.toMinutesPart());
        }
        return d.toMinutes() > 0 ? "%d min %02d s".formatted(d.toMinutes(), d.toSecondsPart()) : d.toSeconds() + " s";
    }

    @Override
    public boolean cancelled() {
        return Interrupt.requested();
    }
}
