package org.pccd.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/** One computation on each of many, on all cores, with results in the order of the input and little of it in memory. */
public final class OrderedParallel {
    private static final int BATCH = 16;
    private static final long CANCEL_MILLIS = 100;

    private OrderedParallel() {}

    /**
     * Applies a function to everything that the input has. Input is taken, and results are consumed, by the calling
     * thread alone; no more than a few hundred of either wait at any time.
     *
     * @param function thread-safe; what it throws ends the whole
     * @param each takes the results in the order of the input
     * @param progress asked for cancellation only
     * @throws CancellationException where the user has cancelled, at once even where a computation takes long
     */
    public static <T, R> void forEach(
            Iterator<T> input, Function<? super T, ? extends R> function, Consumer<? super R> each, Progress progress) {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("worker-", 0).factory());
        ArrayDeque<Future<List<R>>> waiting = new ArrayDeque<>();
        int batches = 0;
        try {
            while (input.hasNext() || !waiting.isEmpty()) {
                while (input.hasNext() && waiting.size() < 4 * threads) {
                    progress.check();
                    // Few inputs shall use all cores too: batches are small at first.
                    List<T> batch = batch(input, batches++ < 4 * threads ? 1 : BATCH);
                    waiting.add(workers.submit(() -> apply(batch, function)));
                }
                result(waiting.poll(), progress).forEach(each);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <T> List<T> batch(Iterator<T> input, int size) {
        List<T> batch = new ArrayList<>(size);
        while (batch.size() < size && input.hasNext()) {
            batch.add(input.next());
        }
        return batch;
    }

    private static <T, R> List<R> apply(List<T> batch, Function<? super T, ? extends R> function) {
        List<R> results = new ArrayList<>(batch.size());
        for (T t : batch) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("cancelled");
            }
            results.add(function.apply(t));
        }
        return results;
    }

    private static <R> List<R> result(Future<List<R>> future, Progress progress) {
        while (true) {
            progress.check();
            try {
                return future.get(CANCEL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Not done yet: look again whether the user has cancelled.
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (ExecutionException e) {
                throw failure(e.getCause());
            }
        }
    }

    private static RuntimeException failure(Throwable cause) {
        if (cause instanceof RuntimeException e) {
            return e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        return new IllegalStateException(cause);
    }
}
