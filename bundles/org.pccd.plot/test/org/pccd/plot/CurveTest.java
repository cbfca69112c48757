package org.pccd.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pictures of many points. */
class CurveTest {
    private static Curve noise(int size) {
        Random random = new Random(5);
        CurveBuilder builder = new CurveBuilder();
        for (int i = 0; i < size; i++) {
            builder.add(i, random.nextInt(100) == 0 ? Double.NaN : random.nextGaussian());
        }
        return builder.curve();
    }

    @Test
    void findsTheExtremesOfAnyRange() {
        Curve curve = noise(70_000);
        double[] y = curve.ys();
        Random random = new Random(6);
        for (int trial = 0; trial < 300; trial++) {
            int from = random.nextInt(y.length);
            int to = from + 1 + random.nextInt(y.length - from);
            double[] finite =
                    Arrays.stream(y, from, to).filter(Double::isFinite).toArray();
            Curve.Span span = curve.span(from, to);
            assertEquals(Arrays.stream(finite).min().orElse(Double.NaN), span.min());
            assertEquals(Arrays.stream(finite).max().orElse(Double.NaN), span.max());
        }
    }

    @Test
    void aPictureHasFewPointsAndLosesNoSpike() {
        double[] y = new double[1_000_000];
        y[123_456] = 7;
        y[654_321] = -3;
        Curve picture = Curve.of(IntStream.range(0, y.length).asDoubleStream().toArray(), y)
                .columns(0, y.length, 800, false);
        assertTrue(picture.size() <= 4 * 801, "points: " + picture.size());
        assertEquals(new Curve.Span(-3, 7), picture.span(0, picture.size()));
        assertEquals(0, picture.x(0));
        assertEquals(999_999, picture.x(picture.size() - 1));
        double before = Double.NEGATIVE_INFINITY;
        for (double x : picture.xs()) {
            assertTrue(x >= before);
            before = x;
        }
    }

    @Test
    void aCloseViewShowsThePointsThemselvesWithOneMoreOnEachSide() {
        Curve picture = noise(10_000).columns(99.5, 200, 800, false);
        assertEquals(99, picture.x(0));
        assertEquals(201, picture.x(picture.size() - 1));
        assertEquals(103, picture.size());
    }

    @Test
    void logarithmicColumnsKeepTheBeginning() {
        Curve picture = noise(1_000_000).columns(1, 1_000_000, 600, true);
        assertTrue(picture.size() <= 4 * 601);
        assertEquals(
                IntStream.range(0, 10).asDoubleStream().boxed().toList(),
                Arrays.stream(picture.xs()).limit(10).boxed().toList());
    }

    @Test
    void aCurveThatWasBuiltDoesNotGrowWithItsBuilder() {
        CurveBuilder builder = new CurveBuilder();
        builder.add(1, 1);
        Curve early = builder.curve();
        for (int i = 2; i < 5000; i++) {
            builder.add(i, i);
        }
        assertEquals(1, early.size());
        assertEquals(new Curve.Span(1, 4999), builder.curve().span(0, 4999));
    }

    @Test
    void aMillionPointsAppendAndShowInMilliseconds() {
        CurveBuilder builder = new CurveBuilder();
        Random random = new Random(7);
        for (int i = 0; i < 1_000_000; i++) {
            builder.add(i, random.nextDouble());
        }
        builder.curve().columns(0, 1e6, 1000, false);
        long before = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            builder.add(1_000_000 + i, 0.5);
            builder.curve().columns(0, 1e6 + i, 1000, false);
        }
        double millis = (System.nanoTime() - before) / 20e6;
        assertTrue(millis < 25, "milliseconds for a point and a picture: " + millis);
    }

    @Test
    void logarithmicAxesAskForTheSmallestPositiveValue() {
        Curve curve = Curve.of(new double[] {0, 1, 2, 3}, new double[] {-1, 0, 0.25, 4});
        assertEquals(0.25, curve.smallestPositive(0, 4));
        assertTrue(Double.isNaN(curve.smallestPositive(0, 2)));
    }

    @Test
    void smoothingIsTheWeightedMeanOfAllValuesSoFar() {
        double weight = 0.9;
        double[] y = new Random(8).doubles(50).toArray();
        Smoothing smoothing = new Smoothing(weight);
        for (int n = 0; n < y.length; n++) {
            double sum = 0;
            double weights = 0;
            for (int i = 0; i <= n; i++) {
                sum += Math.pow(weight, n - i) * y[i];
                weights += Math.pow(weight, n - i);
            }
            assertEquals(sum / weights, smoothing.next(y[n]), 1e-12);
        }
    }

    @Test
    void noSmoothingGivesTheValues() {
        Smoothing smoothing = new Smoothing(0);
        assertEquals(3, smoothing.next(3));
        assertTrue(Double.isNaN(smoothing.next(Double.NaN)));
        assertEquals(5, smoothing.next(5));
    }
}
