package org.pccd.diffusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pccd.core.Contributions;
import org.pccd.core.Progress;
import org.pccd.diffusion.Denoiser.Weights;

/** With the exact denoiser of a normal distribution a sampler must return that distribution. */
class SamplerTest {
    private static final int LENGTH = 50;
    private static final double DEVIATION = 0.1;
    private final NoiseSchedule schedule = NoiseSchedule.cosine(1000, NoiseSchedule.COSINE_OFFSET);
    private final GaussianDenoiser denoiser = new GaussianDenoiser(schedule, DEVIATION, -0.3, 0.3);

    @ParameterizedTest
    @CsvSource({
        "ddpm, 1000, 0, 0.004",
        "ddpm, 100, 0, 0.02",
        "ddim, 1000, 1, 0.004",
        "ddim, 1000, 0, 0.004",
        "ddim, 50, 0, 0.02",
        "ddim, 50, 0.5, 0.02"
    })
    void reproducesMeanAndDeviation(String id, int steps, double eta, double tolerance) {
        for (int token = 0; token < 2; token++) {
            float[] x = sampler(id, steps, eta, 1).sample(5, range(0, 40), filled(40, token), Progress.NONE);
            double[] moments = moments(x);
            assertEquals(token == 0 ? -0.3 : 0.3, 2 * moments[0] - 1, 0.01);
            assertEquals(DEVIATION, 2 * moments[1], tolerance + 0.006);
        }
    }

    @ParameterizedTest
    @CsvSource({"ddpm", "ddim"})
    void guidanceAmplifiesTheConditionInOneDoubledBatch(String id) {
        float[] plain = sampler(id, 100, 0, 1).sample(5, range(0, 20), filled(20, 1), Progress.NONE);
        assertEquals(20, denoiser.largestBatch);
        float[] guided = sampler(id, 100, 0, 3).sample(5, range(0, 20), filled(20, 1), Progress.NONE);
        assertEquals(40, denoiser.largestBatch);
        // The guided score is that of a normal distribution whose mean is three times as far from the null mean.
        assertEquals(0.3, 2 * moments(plain)[0] - 1, 0.01);
        assertEquals(0.9, 2 * moments(guided)[0] - 1, 0.02);
    }

    @ParameterizedTest
    @CsvSource({"ddpm, 0", "ddim, 0", "ddim, 1"})
    void aSampleDoesNotDependOnItsBatch(String id, double eta) {
        TensorSampler sampler = sampler(id, 20, eta, 3);
        float[] all = sampler.sample(9, range(0, 6), new int[] {0, 1, 0, 1, 0, 1}, Progress.NONE);
        float[] one = sampler.sample(9, new long[] {3}, new int[] {1}, Progress.NONE);
        assertArrayEquals(Arrays.copyOfRange(all, 3 * LENGTH, 4 * LENGTH), one);
        float[] otherSeed = sampler.sample(10, new long[] {3}, new int[] {1}, Progress.NONE);
        assertTrue(!Arrays.equals(one, otherSeed));
    }

    @Test
    void samplesLieInTheEncodersRange() {
        GaussianDenoiser wide = new GaussianDenoiser(schedule, 3, 0, 0);
        TensorSampler sampler = new TensorSampler(
                wide, Weights.AVERAGE, LENGTH, 1, find("ddpm"), new Sampler.Settings(schedule, 100, 0));
        for (float v : sampler.sample(1, range(0, 5), filled(5, 0), Progress.NONE)) {
            assertTrue(v >= 0 && v <= 1);
        }
    }

    @Test
    void cancelStopsBetweenTwoSteps() {
        Progress cancelled = new Progress() {
            private boolean now;

            @Override
            public void begin(String task, long total, String unit) {}

            @Override
            public void done(long done, String message) {
                now = done == 3;
            }

            @Override
            public boolean cancelled() {
                return now;
            }
        };
        TensorSampler sampler = sampler("ddpm", 1000, 0, 1);
        assertThrows(CancellationException.class, () -> sampler.sample(1, range(0, 1), filled(1, 0), cancelled));
    }

    private TensorSampler sampler(String id, int steps, double eta, double scale) {
        return new TensorSampler(
                denoiser, Weights.AVERAGE, LENGTH, scale, find(id), new Sampler.Settings(schedule, steps, eta));
    }

    private static Sampler find(String id) {
        return Contributions.byId(Sampler.POINT, Sampler.class, id).service();
    }

    private static long[] range(long from, long to) {
        return java.util.stream.LongStream.range(from, to).toArray();
    }

    private static int[] filled(int n, int value) {
        int[] a = new int[n];
        Arrays.fill(a, value);
        return a;
    }

    private static double[] moments(float[] x) {
        double mean = 0;
        for (float v : x) {
            mean += v / x.length;
        }
        double variance = 0;
        for (float v : x) {
            variance += (v - mean) * (v - mean) / x.length;
        }
        return new double[] {mean, Math.sqrt(variance)};
    }
}
