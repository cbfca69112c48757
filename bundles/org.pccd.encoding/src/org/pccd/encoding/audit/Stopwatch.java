package org.pccd.encoding.audit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.LongAdder;
import org.pccd.encoding.EncodingRefused;

/** Adds up the processor time of calls on any threads; wall time where the system tells no other. */
final class Stopwatch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean PROCESSOR = THREADS.isCurrentThreadCpuTimeSupported();

    private final LongAdder nanos = new LongAdder();
    private final LongAdder calls = new LongAdder();

    interface Call<T> {
        T call() throws EncodingRefused;
    }

    <T> T time(Call<T> call) throws EncodingRefused {
        long begin = now();
        T result = call.call();
        nanos.add(now() - begin);
        calls.increment();
        return result;
    }

    double meanMillis() {
        return calls.sum() == 0 ? Double.NaN : nanos.sum() / 1e6 / calls.sum();
    }

    private static long now() {
        return PROCESSOR ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
