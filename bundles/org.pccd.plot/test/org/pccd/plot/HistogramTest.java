package org.pccd.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Counts in bins of round width. */
class HistogramTest {
    @Test
    void countsEachFiniteValueOnceInBinsOfRoundWidth() {
        Histogram h = Histogram.of(new double[] {0, 0.4, 1, 1.5, 9.99, Double.NaN}, 10);
        assertEquals(1, h.width());
        assertEquals(0, h.edge(0));
        assertArrayEquals(new double[] {2, 2, 0, 0, 0, 0, 0, 0, 0, 1}, h.counts());
    }

    @Test
    void nothingToCountIsOneEmptyBin() {
        assertArrayEquals(
                new double[1], Histogram.of(new double[] {Double.NaN}, 10).counts());
    }
}
