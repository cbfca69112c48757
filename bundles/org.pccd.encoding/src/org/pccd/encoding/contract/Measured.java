package org.pccd.encoding.contract;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/** What a call takes: time, and memory that its thread allocates. */
record Measured(double milliseconds, double kibibytes) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * The fastest of repeated calls, as a busy machine makes calls slower and never faster, and the median of their
     * memory.
     */
    static Measured fastest(int times, Runnable call) {
        double milliseconds = Double.POSITIVE_INFINITY;
        double[] kibibytes = new double[times];
        for (int i = 0; i < times; i++) {
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            call.run();
            milliseconds = Math.min(milliseconds, (System.nanoTime() - start) / 1e6);
            kibibytes[i] = (THREADS.getCurrentThreadAllocatedBytes() - bytes) / 1024.0;
        }
        Arrays.sort(kibibytes);
        return new Measured(milliseconds, kibibytes[times / 2]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f ms and %.1f KiB", milliseconds, kibibytes);
    }
}
