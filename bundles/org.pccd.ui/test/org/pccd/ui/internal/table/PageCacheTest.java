package org.pccd.ui.internal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pccd.ui.TableRows;

class PageCacheTest {
    private final List<String> reads = new ArrayList<>();
    private final List<Exception> failures = new ArrayList<>();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final PageCache<Integer> cache = new PageCache<>(rows(1_000_000), later::add, () -> {}, failures::add);

    private TableRows<Integer> rows(int count) {
        return new TableRows<>() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public List<Integer> read(int from, int to) {
                reads.add(from + ".." + to);
                if (from == 400) {
                    throw new IllegalStateException("disk");
                }
                return IntStream.range(from, to).boxed().toList();
            }
        };
    }

    private void work() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    @Test
    void aRowIsThereOnceItsPageHasBeenRead() {
        assertEquals(Optional.empty(), cache.get(250));
        assertFalse(cache.has(250));
        work();
        assertEquals(Optional.of(250), cache.get(250));
        assertTrue(cache.has(399));
        assertEquals(List.of("200..400"), reads);
    }

    @Test
    void theLastPageEndsWithTheRows() {
        PageCache<Integer> small = new PageCache<>(rows(250), later::add, () -> {}, failures::add);
        small.get(249);
        work();
        assertEquals(List.of("200..250"), reads);
    }

    @Test
    void ofManyRequestsOnlyTheNewestAreReadTheLastFirst() {
        for (int row = 0; row < 10_000; row += 200) {
            cache.get(row);
        }
        work();
        assertEquals(List.of("9800..10000", "9600..9800", "9400..9600", "9200..9400"), reads);
    }

    @Test
    void aPageThatCannotBeReadIsToldOnceAndStaysEmpty() {
        cache.get(450);
        work();
        assertEquals("disk", failures.get(0).getMessage());
        assertEquals(Optional.empty(), cache.get(450));
        work();
        assertEquals(1, failures.size());
        cache.get(0);
        work();
        assertEquals(Optional.of(0), cache.get(0));
    }

    @Test
    void memoryHoldsAHundredPages() {
        for (int row = 1000; row < 41_000; row += 200) {
            cache.get(row);
            work();
        }
        assertFalse(cache.has(1000));
        assertTrue(cache.has(40_900));
    }

    @Test
    void rowsThatHaveBeenReadAreFoundAgain() {
        cache.get(5);
        cache.get(1005);
        work();
        assertEquals(List.of(5, 1005), cache.positions(List.of(1005, 5, 70_000)));
    }

    @Test
    void aClosedCacheReadsNothing() {
        cache.close();
        cache.get(5);
        work();
        assertEquals(List.of(), reads);
    }
}
