package org.pccd.tokens.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.diffusion.Denoiser;
import org.pccd.diffusion.Hold;
import org.pccd.diffusion.NoisePrediction;
import org.pccd.diffusion.NoiseSchedule;
import org.pccd.diffusion.Objective;
import org.pccd.diffusion.Samplers;
import org.pccd.diffusion.TensorSampler;
import org.pccd.tokens.EdmParameters;
import org.pccd.tokens.EdmSampler;
import org.pccd.tokens.LatticeForm;

/** With the exact denoiser of a normal distribution the sampler must return that distribution. */
class EdmSamplerTest {
    private static final TokenLayout LAYOUT = TinyTransformer.LAYOUT;
    private static final double MEAN = 0.9;
    private static final double DEVIATION = 0.15;

    private final EdmObjective objective = new EdmObjective(
            TinyTransformer.parameters(LatticeForm.TRIANGULAR),
            new Objective.Setting(LAYOUT.shape(), NoiseSchedule.cosine(10, 0.008), 11, 0.1));
    private final Denoiser denoiser = new GaussianTokens(objective, MEAN, DEVIATION);

    @ParameterizedTest
    @CsvSource({"60, 0, true", "60, 20, true", "400, 40, false"})
    void reproducesMeanAndDeviationOfEveryVariable(int steps, double churn, boolean secondOrder) {
        ObjectNode changed = parameters().put("churn", churn).put("noiseFactor", 1);
        float[] x = sampler(changed.put("secondOrder", secondOrder), steps)
                .sample(5, range(200), new int[200 * TinyTransformer.TOKENS], Progress.NONE);
        for (int variable = 0; variable < 3; variable++) {
            List<Double> values = new ArrayList<>();
            for (int k = 0; k < x.length; k++) {
                int own = k % LAYOUT.length();
                boolean torus = objective.period(own) > 0;
                if ((torus ? 1 : objective.type(own) ? 0 : 2) == variable) {
                    float away = (float) (2 * x[k] - 1 - MEAN);
                    values.add((double) (torus ? TokenLayout.wrapped(away) : away));
                }
            }
            double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
            double square = values.stream().mapToDouble(v -> v * v).average().orElseThrow();
            assertEquals(0, mean, 0.01, "variable " + variable);
            assertEquals(DEVIATION, Math.sqrt(square), 0.012, "variable " + variable);
        }
    }

    @Test
    void coordinatesEndInsideTheCell() {
        float[] x = sampler(parameters(), 20).sample(5, range(50), new int[50 * TinyTransformer.TOKENS], Progress.NONE);
        boolean beyond = false;
        for (int k = 0; k < x.length; k++) {
            boolean inside = x[k] >= 0 && x[k] <= 1;
            beyond |= !inside;
            assertTrue(inside || objective.period(k % LAYOUT.length()) == 0);
        }
        assertTrue(beyond, "other values keep what is beyond the nominal range");
    }

    @Test
    void aSampleDoesNotDependOnItsBatchButOnItsSeed() {
        TensorSampler<?> sampler = sampler(parameters(), 10);
        float[] all = sampler.sample(9, range(4), new int[4 * TinyTransformer.TOKENS], Progress.NONE);
        int[] tokens = new int[TinyTransformer.TOKENS];
        float[] one = sampler.sample(9, new long[] {2}, tokens, Progress.NONE);
        assertArrayEquals(Arrays.copyOfRange(all, 2 * LAYOUT.length(), 3 * LAYOUT.length()), one);
        assertFalse(Arrays.equals(one, sampler.sample(10, new long[] {2}, tokens, Progress.NONE)));
    }

    @Test
    void whatIsHeldIsReturnedExactlyAndSeenWithTheNoiseOfEachLevel() {
        float[] values = new float[LAYOUT.length()];
        boolean[] mask = new boolean[LAYOUT.length()];
        for (int k = 0; k < mask.length; k += 2) {
            values[k] = 0.3f + 0.01f * k;
            mask[k] = true;
        }
        int size = 300;
        List<Hold> holds =
                LongStream.range(0, size).mapToObj(i -> new Hold(values, mask)).toList();
        List<Double> ratios = new ArrayList<>();
        float[] x = sampler(parameters().put("antiAnnealing", 2), 30)
                .sample(
                        5,
                        range(size),
                        new int[size * TinyTransformer.TOKENS],
                        holds,
                        (level, xt, clean) -> {
                            for (int k : new int[] {0, LAYOUT.coordinates(0)}) {
                                double square = 0;
                                for (int i = 0; i < size; i++) {
                                    int at = i * LAYOUT.length() + k;
                                    square += Math.pow(xt[at] - (2 * values[k] - 1), 2) / size;
                                    assertEquals(2 * values[k] - 1, clean[at], 1e-6);
                                }
                                ratios.add(Math.sqrt(square) / level / objective.scale(k));
                            }
                        },
                        Progress.NONE);
        ratios.forEach(r -> assertEquals(1, r, 0.15));
        for (int k = 0; k < x.length; k++) {
            int own = k % LAYOUT.length();
            assertTrue(!mask[own] || x[k] == values[own]);
        }
    }

    @Test
    void antiAnnealingSharpensCoordinatesAndLatticeOnly() {
        int[] tokens = new int[100 * TinyTransformer.TOKENS];
        float[] plain = sampler(parameters().put("churn", 0), 30).sample(5, range(100), tokens, Progress.NONE);
        float[] sharp = sampler(parameters().put("churn", 0).put("antiAnnealing", 2), 30)
                .sample(5, range(100), tokens, Progress.NONE);
        assertEquals(plain[0], sharp[0]);
        int k = LAYOUT.lattice();
        assertTrue(spread(sharp, k) < 0.7 * spread(plain, k), spread(plain, k) + " -> " + spread(sharp, k));
    }

    @Test
    void anotherRhoOfCoordinatesAndLatticeIsFasterWhereThereIsLittleNoise() {
        EdmParameters four = Samplers.parameters(new EdmSampler(), parameters().put("antiAnnealingRho", 4));
        assertEquals(1, EdmSteps.speed(new EdmSampler().defaults(), 0.3), 0);
        assertTrue(EdmSteps.speed(four, 80) < 1 && EdmSteps.speed(four, 0.01) > 1.5);
        // The slope of the steps themselves: sigma over its place, by differences.
        EdmParameters steep = Samplers.parameters(new EdmSampler(), parameters().put("rho", 4));
        double sigma = EdmSteps.sigma(four, 500, 1001);
        double own = (EdmSteps.sigma(four, 501, 1001) - EdmSteps.sigma(four, 499, 1001)) / sigma;
        int i = 0;
        while (EdmSteps.sigma(steep, i, 100_001) > sigma) {
            i++;
        }
        double other = 100 * (EdmSteps.sigma(steep, i + 1, 100_001) - EdmSteps.sigma(steep, i - 1, 100_001)) / sigma;
        assertEquals(other / own, EdmSteps.speed(four, sigma), 1e-3);
        int[] tokens = new int[100 * TinyTransformer.TOKENS];
        float[] plain = sampler(parameters().put("churn", 0), 30).sample(5, range(100), tokens, Progress.NONE);
        float[] same = sampler(parameters().put("churn", 0).put("antiAnnealingRho", 7), 30)
                .sample(5, range(100), tokens, Progress.NONE);
        assertArrayEquals(plain, same, 1e-4f);
    }

    @Test
    void parametersAreCheckedAndOtherDenoisersAreRefused() {
        ObjectNode inverse =
                parameters().put("sigmaMin", 0.9).put("sigmaMax", 1).put("rho", 0);
        assertThrows(PccdException.class, () -> Samplers.parameters(new EdmSampler(), inverse));
        Objective timesteps = new NoisePrediction(NoiseSchedule.cosine(10, 0.008), 1, 0);
        PccdException e = assertThrows(PccdException.class, () -> Samplers.byId("edm", timesteps));
        assertTrue(e.getMessage().contains("ddim"), e.getMessage());
        assertThrows(PccdException.class, () -> Samplers.byId("ddim", objective));
    }

    private double spread(float[] x, int place) {
        double square = 0;
        for (int i = 0; i < x.length / LAYOUT.length(); i++) {
            square += Math.pow(2 * x[i * LAYOUT.length() + place] - 1 - MEAN, 2);
        }
        return Math.sqrt(square);
    }

    private static ObjectNode parameters() {
        return Json.mapper().createObjectNode();
    }

    private TensorSampler<EdmParameters> sampler(ObjectNode changed, int steps) {
        EdmSampler sampler = new EdmSampler();
        return new TensorSampler<>(
                denoiser,
                Denoiser.Weights.AVERAGE,
                objective,
                LAYOUT.length(),
                1,
                sampler,
                Samplers.parameters(sampler, changed),
                steps);
    }

    private static long[] range(long to) {
        return LongStream.range(0, to).toArray();
    }
}
