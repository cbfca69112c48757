package org.pccd.evaluation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WassersteinTest {
    /** Values of scipy.stats.wasserstein_distance, SciPy 1.x. */
    @Test
    void equalsScipy() {
        assertEquals(5.0, distance(new double[] {0, 1, 3}, new double[] {5, 6, 8}), 1e-14);
        assertEquals(1.75, distance(new double[] {0.5}, new double[] {2.25}), 1e-14);
        assertEquals(0.925, distance(new double[] {1, 1, 2, 5.5}, new double[] {1, 2, 2, 3, 7.25}), 1e-14);
        assertEquals(1.95, distance(new double[] {3.7, 0.2, 9.1, 4.4, 4.4}, new double[] {4.4, 1.3}), 1e-14);
    }

    @Test
    void isAMetricOnSamples() {
        Random random = new Random(1);
        for (int n = 0; n < 200; n++) {
            double[] u = random.doubles(1 + random.nextInt(9)).toArray();
            double[] v = random.doubles(1 + random.nextInt(9)).toArray();
            double[] w = random.doubles(1 + random.nextInt(9)).toArray();
            assertEquals(0, distance(u, u));
            assertEquals(distance(u, v), distance(v, u), 1e-14);
            assertTrue(distance(u, w) <= distance(u, v) + distance(v, w) + 1e-14);
        }
    }

    @Test
    void shiftingASampleMovesItByTheShift() {
        double[] u = {3, 1, 4, 1, 5};
        assertEquals(2.5, distance(u, Arrays.stream(u).map(x -> x + 2.5).toArray()), 1e-14);
    }

    @Test
    void ofSamplesOfEqualSizeIsTheMeanDifferenceOfTheSortedValues() {
        assertEquals((1 + 2 + 3) / 3.0, distance(new double[] {30, 10, 20}, new double[] {22, 33, 11}), 1e-14);
    }

    @Test
    void isUndefinedForAnEmptySampleAndRefusesNaN() {
        assertTrue(Double.isNaN(distance(new double[0], new double[] {1})));
        assertThrows(IllegalArgumentException.class, () -> distance(new double[] {1, Double.NaN}, new double[] {1}));
    }

    private static double distance(double[] u, double[] v) {
        return Wasserstein.distance(u, v);
    }
}
