package org.pccd.evaluation.internal;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.pccd.core.Progress;

/** One computation on each of many, on all cores, with progress and cancel. */
final class Parallel {
    private Parallel() {}

    /** Results in the order of the input. */
    static <T, R> List<R> map(List<T> all, Function<T, R> function, String task, String unit, Progress progress) {
        progress.begin(task, all.size(), unit);
        AtomicLong done = new AtomicLong();
        return all.parallelStream()
                .map(t -> {
                    progress.check();
                    R result = function.apply(t);
                    progress.done(done.incrementAndGet());
                    return result;
                })
                .toList();
    }
}
