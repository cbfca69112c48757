package org.pccd.diffusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.diffusion.Denoiser.Weights;

/** With the exact denoiser of a normal distribution a sampler must return that distribution. */
class SamplerTest {
    private static final int LENGTH = 50;
    private static final double DEVIATION = 0.1;
    private final NoiseSchedule schedule = NoiseSchedule.cosine(1000, NoiseSchedule.COSINE_OFFSET);
    private final NoisePrediction objective = new NoisePrediction(schedule, 0, 0);
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
        TensorSampler<?> sampler = sampler(id, 20, eta, 3);
        float[] all = sampler.sample(9, range(0, 6), new int[] {0, 1, 0, 1, 0, 1}, Progress.NONE);
        float[] one = sampler.sample(9, new long[] {3}, new int[] {1}, Progress.NONE);
        assertArrayEquals(Arrays.copyOfRange(all, 3 * LENGTH, 4 * LENGTH), one);
        float[] otherSeed = sampler.sample(10, new long[] {3}, new int[] {1}, Progress.NONE);
        assertTrue(!Arrays.equals(one, otherSeed));
    }

    @Test
    void samplesLieInTheEncodersRange() {
        GaussianDenoiser wide = new GaussianDenoiser(schedule, 3, 0, 0);
        TensorSampler<?> sampler = sampler(wide, Samplers.byId("ddpm"), 100, 0, 1);
        for (float v : sampler.sample(1, range(0, 5), filled(5, 0), Progress.NONE)) {
            assertTrue(v >= 0 && v <= 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"ddpm, 1", "ddim, 1", "ddim, 3"})
    void whatIsHeldIsReturnedExactlyAndGuidesTheRest(String id, double scale) {
        // Neighbours are equal in all data of this denoiser: what is held at one place tells the other.
        PairedDenoiser pairs = new PairedDenoiser(schedule, DEVIATION);
        float[] values = new float[LENGTH];
        boolean[] mask = new boolean[LENGTH];
        for (int k = 0; k < LENGTH; k += 2) {
            values[k] = 0.44f + 0.0025f * k;
            mask[k] = true;
        }
        float[] x = sampler(pairs, Samplers.byId(id), 200, 0, scale)
                .sample(
                        5,
                        range(0, 2),
                        new int[2],
                        List.of(new Hold(values, mask), Hold.NOTHING),
                        TensorSampler.Observer.NONE,
                        Progress.NONE);
        double apart = 0;
        for (int k = 0; k < LENGTH; k += 2) {
            assertEquals(values[k], x[k]);
            apart += Math.abs(values[k] - x[k + 1]) / (LENGTH / 2);
        }
        // Values that know nothing of each other are 0.06 apart.
        assertTrue(apart < 0.02, "apart " + apart);
        float[] free =
                sampler(pairs, Samplers.byId(id), 200, 0, scale).sample(5, new long[] {1}, new int[1], Progress.NONE);
        assertArrayEquals(free, Arrays.copyOfRange(x, LENGTH, 2 * LENGTH));
    }

    @Test
    void noiseLevelsInALineGiveTheEstimateThatTheSamplersUse() {
        float[] xt = {0.5f, -3};
        float[] clean = objective.clean(500, xt, new float[] {0.1f, 0.2f});
        assertEquals((0.5 - schedule.noise(500) * 0.1) / schedule.signal(500), clean[0], 1e-6);
        assertEquals(-1, clean[1]);
        assertEquals(schedule.noise(500), objective.noise(500));
    }

    @Test
    void unknownParametersAndForeignObjectivesAreRefused() {
        ObjectNode eta = Json.mapper().createObjectNode().put("eta", 0.5);
        PccdException none = assertThrows(PccdException.class, () -> Samplers.parameters(Samplers.byId("ddpm"), eta));
        assertTrue(none.getMessage().contains("eta"), none.getMessage());
        eta.put("eta", 2);
        assertThrows(PccdException.class, () -> Samplers.parameters(Samplers.byId("ddim"), eta));
        Objective foreign = new ForeignObjective();
        PccdException e = assertThrows(PccdException.class, () -> Samplers.byId("ddim", foreign));
        assertTrue(e.getMessage().contains("'ddim' cannot draw"), e.getMessage());
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
        TensorSampler<?> sampler = sampler("ddpm", 1000, 0, 1);
        assertThrows(CancellationException.class, () -> sampler.sample(1, range(0, 1), filled(1, 0), cancelled));
    }

    private TensorSampler<?> sampler(String id, int steps, double eta, double scale) {
        return sampler(denoiser, Samplers.byId(id, objective), steps, eta, scale);
    }

    private <P extends Record> TensorSampler<P> sampler(
            Denoiser any, Sampler<P> sampler, int steps, double eta, double scale) {
        ObjectNode changed = Json.mapper().createObjectNode();
        if (eta > 0) {
            changed.put("eta", eta);
        }
        P parameters = Samplers.parameters(sampler, changed);
        return new TensorSampler<>(any, Weights.AVERAGE, objective, LENGTH, scale, sampler, parameters, steps);
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
