package org.pccd.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedParallelTest {
    @Test
    void resultsKeepTheOrderOfTheInput() {
        List<Integer> squares = new ArrayList<>();
        OrderedParallel.forEach(numbers(1000), i -> i * i, squares::add, Progress.NONE);
        assertEquals(IntStream.range(0, 1000).mapToObj(i -> i * i).toList(), squares);
    }

    @Test
    void noMoreThanAWindowOfTheInputIsTaken() {
        AtomicInteger taken = new AtomicInteger();
        Iterator<Integer> counted =
                IntStream.range(0, 100_000).peek(i -> taken.incrementAndGet()).iterator();
        int window = 64 * (Runtime.getRuntime().availableProcessors() + 1);
        AtomicInteger most = new AtomicInteger();
        OrderedParallel.forEach(counted, i -> i, i -> most.accumulateAndGet(taken.get() - i, Math::max), Progress.NONE);
        assertEquals(100_000, taken.get());
        assertTrue(most.get() <= window, most + " of at most " + window);
    }

    @Test
    void whatTheFunctionThrowsIsThrown() {
        PccdException e = assertThrows(
                PccdException.class,
                () -> OrderedParallel.forEach(
                        numbers(100),
                        i -> {
                            throw new PccdException("number " + i);
                        },
                        i -> {},
                        Progress.NONE));
        assertEquals("number 0", e.getMessage());
    }

    @Test
    void aComputationThatDoesNotEndCanBeCancelled() {
        CountDownLatch started = new CountDownLatch(1);
        Progress cancelled = new Progress() {
            @Override
            public void begin(String task, long total, String unit) {}

            @Override
            public void done(long done, String message) {}

            @Override
            public boolean cancelled() {
                return started.getCount() == 0;
            }
        };
        assertThrows(
                CancellationException.class,
                () -> OrderedParallel.forEach(
                        numbers(100),
                        i -> {
                            started.countDown();
                            return hang();
                        },
                        i -> {},
                        cancelled));
    }

    private static Iterator<Integer> numbers(int count) {
        return IntStream.range(0, count).iterator();
    }

    private static int hang() {
        try {
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
    }
}
