package org.pccd.diffusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pccd.diffusion.CounterRandom.Purpose;
import org.pccd.diffusion.Denoiser.Batch;

class ObjectiveTest {
    private static final int LENGTH = 30;
    private final NoiseSchedule schedule = NoiseSchedule.cosine(1000, NoiseSchedule.COSINE_OFFSET);
    private final NoisePrediction objective = new NoisePrediction(schedule, 11, 0.2);

    @Test
    void mixesSignalAndNoiseAsTheScheduleSays() {
        float[] x = constant(64, 0.75f);
        Batch batch = objective.training(0, 64, x, new int[64]);
        for (int k = 0; k < x.length; k++) {
            double ab = schedule.alphaBar((int) batch.levels()[k / LENGTH]);
            assertEquals(Math.sqrt(ab) * 0.5 + Math.sqrt(1 - ab) * batch.target()[k], batch.xt()[k], 1e-5);
        }
    }

    @Test
    void timestepsAreUniformNoiseIsStandardNormalAndDropoutHasItsRate() {
        int n = 4000;
        Batch batch = objective.training(3, n, constant(n, 0), new int[n]);
        DoubleSummaryStatistics t =
                IntStream.range(0, n).mapToDouble(i -> batch.levels()[i]).summaryStatistics();
        assertEquals(499.5, t.getAverage(), 15);
        assertEquals(0, t.getMin(), 3);
        assertEquals(999, t.getMax(), 3);
        double mean = 0;
        double square = 0;
        for (float v : batch.target()) {
            mean += v / (double) batch.target().length;
            square += v * v / (double) batch.target().length;
        }
        assertEquals(0, mean, 0.012);
        assertEquals(1, square, 0.02);
        int dropped = 0;
        for (boolean d : batch.dropCondition()) {
            dropped += d ? 1 : 0;
        }
        assertEquals(0.2, dropped / (double) n, 0.02);
    }

    @Test
    void sameStepGivesTheSameBatchAndAnotherStepAnother() {
        float[] x = constant(4, 0.1f);
        Batch a = objective.training(7, 4, x, new int[4]);
        Batch b = new NoisePrediction(schedule, 11, 0.2).training(7, 4, x, new int[4]);
        assertArrayEquals(a.xt(), b.xt());
        assertArrayEquals(a.levels(), b.levels());
        assertFalse(Arrays.equals(
                a.target(), objective.training(8, 4, x, new int[4]).target()));
        assertFalse(Arrays.equals(
                a.target(),
                new NoisePrediction(schedule, 12, 0.2)
                        .training(7, 4, x, new int[4])
                        .target()));
    }

    @Test
    void validationExamplesKeepTheirNoiseWhateverTheBatch() {
        float[] x = constant(6, 0.4f);
        Batch all = objective.validation(0, 6, x, new int[6]);
        Batch last = objective.validation(4, 2, constant(2, 0.4f), new int[2]);
        assertArrayEquals(Arrays.copyOfRange(all.xt(), 4 * LENGTH, 6 * LENGTH), last.xt());
        for (boolean d : all.dropCondition()) {
            assertFalse(d);
        }
    }

    @Test
    void permutationsHoldEachNumberOnce() {
        int[] order = CounterRandom.permutation(1000, 3, Purpose.SHUFFLE, 5);
        assertArrayEquals(order, CounterRandom.permutation(1000, 3, Purpose.SHUFFLE, 5));
        assertFalse(Arrays.equals(order, CounterRandom.permutation(1000, 3, Purpose.SHUFFLE, 6)));
        assertTrue(Arrays.stream(order).distinct().count() == 1000);
    }

    private static float[] constant(int size, float value) {
        float[] x = new float[size * LENGTH];
        Arrays.fill(x, value);
        return x;
    }
}
