package org.pccd.diffusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.pccd.diffusion.CounterRandom.Purpose;
import org.pccd.diffusion.Denoiser.Batch;

class ObjectiveTest {
    private static final int LENGTH = 30;
    private final NoiseSchedule schedule = NoiseSchedule.cosine(1000, NoiseSchedule.COSINE_OFFSET);
    private final Objective objective = new Objective(schedule, 11, 0.2);

    @Test
    void mixesSignalAndNoiseAsTheScheduleSays() {
        float[] x = constant(64, 0.75f);
        Batch batch = objective.training(0, 64, x, new int[64]);
        for (int k = 0; k < x.length; k++) {
            double ab = schedule.alphaBar(batch.timesteps()[k / LENGTH]);
            assertEquals(Math.sqrt(ab) * 0.5 + Math.sqrt(1 - ab) * batch.noise()[k], batch.xt()[k], 1e-5);
        }
    }

    @Test
    void timestepsAreUniformNoiseIsStandardNormalAndDropoutHasItsRate() {
        int n = 4000;
        Batch batch = objective.training(3, n, constant(n, 0), new int[n]);
        assertEquals(499.5, Arrays.stream(batch.timesteps()).average().orElseThrow(), 15);
        assertEquals(0, Arrays.stream(batch.timesteps()).min().orElseThrow(), 3);
        assertEquals(999, Arrays.stream(batch.timesteps()).max().orElseThrow(), 3);
        double mean = 0;
        double square = 0;
        for (float v : batch.noise()) {
            mean += v / (double) batch.noise().length;
            square += v * v / (double) batch.noise().length;
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
        Batch b = new Objective(schedule, 11, 0.2).training(7, 4, x, new int[4]);
        assertArrayEquals(a.xt(), b.xt());
        assertArrayEquals(a.timesteps(), b.timesteps());
        assertFalse(
                Arrays.equals(a.noise(), objective.training(8, 4, x, new int[4]).noise()));
        assertFalse(Arrays.equals(
                a.noise(),
                new Objective(schedule, 12, 0.2).training(7, 4, x, new int[4]).noise()));
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
