package org.pccd.plot.ui.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pccd.plot.TimeScale;

/** Ranges of axes and their labels. */
class AxesTest {
    @Test
    void aLogarithmicAxisIsLabelledAtRoundValuesForWhichThereIsSpace() {
        assertArrayEquals(new double[] {0.1, 0.2, 0.5, 1, 2}, LogTicks.of(0.07, 2.5, 6));
        assertArrayEquals(new double[] {0.1, 1}, LogTicks.of(0.07, 2.5, 2));
        assertArrayEquals(new double[] {0.2, 0.3, 0.4, 0.5}, LogTicks.of(0.15, 0.55, 9));
        assertArrayEquals(new double[] {1e-6, 1e-3, 1}, LogTicks.of(2e-9, 5, 4));
    }

    @Test
    void aShortStretchOfALogarithmicAxisIsLabelledLikeALinearOne() {
        double[] ticks = LogTicks.of(0.51, 0.53, 5);
        assertTrue(ticks.length >= 2, "ticks: " + ticks.length);
        assertEquals(0.51, ticks[0], 1e-12);
    }

    @Test
    void zoomingKeepsTheValueUnderTheMouse() {
        for (boolean log : new boolean[] {false, true}) {
            Interval all = new Interval(1, 1000, log);
            Interval closer = all.zoomed(0.25, 0.5);
            assertEquals(all.value(0.25), closer.value(0.25), 1e-9);
            assertTrue(closer.max() < all.max() && closer.min() > all.min());
        }
    }

    @Test
    void zoomingStopsWhereNumbersCannotBeToldApart() {
        Interval x = new Interval(1e6, 1e6 + 1, false);
        for (int i = 0; i < 1000; i++) {
            x = x.zoomed(0.5, 0.5);
        }
        assertTrue(x.max() > x.min());
    }

    @Test
    void whatIsAlwaysTheSameHasARangeAroundIt() {
        Interval around = Interval.around(5, 5, false);
        assertTrue(around.min() < 5 && around.max() > 5);
        assertTrue(Interval.around(Double.NaN, Double.NaN, true).min() > 0);
        assertTrue(Interval.around(-3, 10, true).min() > 0);
    }

    @Test
    void timesAreToldInTheUnitOfTheirLength() {
        assertEquals(TimeScale.SECONDS, TimeScale.of(100));
        assertEquals(TimeScale.MINUTES, TimeScale.of(3600));
        assertEquals(TimeScale.HOURS, TimeScale.of(8 * 3600));
        assertEquals(TimeScale.DAYS, TimeScale.of(10 * 86400));
        assertEquals("8:00:05", TimeScale.duration(8 * 3600 + 5));
    }

    @Test
    void numbersAreShort() {
        assertEquals("0.0005", NumberText.of(0.0005, 5));
        assertEquals("9e-6", NumberText.of(9e-6, 5));
        assertEquals("9,500,000", NumberText.of(9.5e6, 5));
        assertEquals("0", NumberText.of(0, 5));
        assertEquals("-1.5", NumberText.of(-1.5, 5));
    }
}
