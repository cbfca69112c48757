package org.pccd.ui;

import java.time.Duration;
import org.eclipse.core.runtime.IProgressMonitor;
import org.pccd.core.Progress;

/** Shows the progress of a service in a progress monitor, with what is done, how fast, and the time left. */
final class MonitorProgress implements Progress {
    private static final int RESOLUTION = 10_000;
    private static final long NANOS_BETWEEN_MESSAGES = 200_000_000L;

    private final IProgressMonitor monitor;
    private String task = "";
    private String unit = "";
    private long total = -1;
    private long started;
    private long shown;
    private int worked;

    MonitorProgress(IProgressMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public synchronized void begin(String newTask, long newTotal, String newUnit) {
        task = newTask;
        unit = newUnit;
        total = newTotal;
        started = System.nanoTime();
        shown = started - NANOS_BETWEEN_MESSAGES;
        worked = 0;
        monitor.beginTask(newTask, newTotal > 0 ? RESOLUTION : IProgressMonitor.UNKNOWN);
    }

    @Override
    public synchronized void done(long done, String message) {
        long now = System.nanoTime();
        if (now - shown < NANOS_BETWEEN_MESSAGES && done != total) {
            return;
        }
        shown = now;
        StringBuilder text = new StringBuilder(task).append(": ").append(String.format("%,d", done));
        if (total > 0) {
            int target = (int) Math.min(RESOLUTION, done * (double) RESOLUTION / total);
            monitor.worked(Math.max(0, target - worked));
            worked = Math.max(worked, target);
            text.append(" of ").append(String.format("%,d", total));
        }
        text.append(' ').append(unit);
        if (total > 0 && done > 0 && done < total) {
            text.append(", ").append(left((now - started) * 1e-9 / done * (total - done)));
        }
        monitor.subTask(message.isEmpty() ? text.toString() : text + "; " + message);
    }

    private static String left(double seconds) {
        Duration d = Duration.ofSeconds(Math.max(1, Math.round(seconds)));
        return d.toHours() > 0
                ? d.toHours() + " h " + d.toMinutesPart() + " min left"
                : d.toMinutes() > 0
                        ? d.toMinutes() + " min " + d.toSecondsPart() + " s left"
                        : d.toSeconds() + " s left";
    }

    @Override
    public boolean cancelled() {
        return monitor.isCanceled();
    }
}
