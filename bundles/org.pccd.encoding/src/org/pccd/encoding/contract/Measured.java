package org.pccd.encoding.contract;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/** What a call takes. */
record Measured(double milliseconds, double kibibytes) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Medians of time and of the memory that this thread allocates. */
    static Measured median(int times, Runnable call) {
        double[] milliseconds = new double[times];
        double[] kibibytes = new double[times];
        for (int i = 0; i < times; i++) {
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            call.run();
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
            kibibytes[i] = (THREADS.getCurrentThreadAllocatedBytes() - bytes) / 1024.0;
        }
        Arrays.sort(milliseconds);
        Arrays.sort(kibibytes);
        return new Measured(milliseconds[times / 2], kibibytes[times / 2]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f ms and %.1f KiB", milliseconds, kibibytes);
    }
}
