package org.pccd.tokens.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.pccd.diffusion.Denoiser.Batch;
import org.pccd.diffusion.NoiseSchedule;
import org.pccd.diffusion.Objective;
import org.pccd.tokens.LatticeForm;

/** Noise levels, noise and translations of training batches. */
class EdmObjectiveTest {
    private static final TokenLayout LAYOUT = TinyTransformer.LAYOUT;
    private static final int SIZE = 3000;

    private final EdmObjective objective = new EdmObjective(
            TinyTransformer.parameters(LatticeForm.TRIANGULAR),
            new Objective.Setting(LAYOUT.shape(), NoiseSchedule.cosine(10, 0.008), 11, 0.1));

    @Test
    void levelsAreLogNormalAndTheNoiseHasTheirDeviation() {
        Batch b = objective.training(0, SIZE, filled(SIZE, 0.6f), new int[SIZE * TinyTransformer.TOKENS]);
        double[] logs = new double[SIZE];
        double types = 0;
        double lattice = 0;
        int dropped = 0;
        for (int i = 0; i < SIZE; i++) {
            logs[i] = Math.log(b.levels()[i]);
            int at = i * LAYOUT.length();
            types += square((b.xt()[at] - 0.2) / b.levels()[i]) / SIZE;
            lattice += square((b.xt()[at + LAYOUT.lattice()] - 0.2) / b.levels()[i]) / SIZE;
            dropped += b.dropCondition()[i] ? 1 : 0;
            assertEquals(0.2, b.target()[at], 1e-6);
        }
        double mean = Arrays.stream(logs).average().orElseThrow();
        double variance =
                Arrays.stream(logs).map(x -> square(x - mean)).average().orElseThrow();
        assertEquals(-1.2, mean, 0.08);
        assertEquals(1.2, Math.sqrt(variance), 0.08);
        assertEquals(1, types, 0.1);
        assertEquals(1, lattice, 0.1);
        assertEquals(0.1, dropped / (double) SIZE, 0.02);
    }

    @Test
    void aTranslationMovesAllAtomsAlikeAndAnywhere() {
        float[] x = filled(SIZE, 0.5f);
        for (int i = 0; i < SIZE; i++) {
            x[i * LAYOUT.length() + LAYOUT.coordinates(1)] = 0.75f;
        }
        Batch b = objective.training(0, SIZE, x, new int[SIZE * TinyTransformer.TOKENS]);
        double mean = 0;
        double square = 0;
        for (int i = 0; i < SIZE; i++) {
            int at = i * LAYOUT.length();
            float first = b.target()[at + LAYOUT.coordinates(0)];
            float second = b.target()[at + LAYOUT.coordinates(1)];
            assertEquals(0.5, TokenLayout.wrapped(second - first), 1e-5);
            assertTrue(first >= -1 && first <= 1);
            mean += first / SIZE;
            square += square(first) / SIZE;
        }
        assertEquals(0, mean, 0.04);
        assertEquals(1 / 3.0, square, 0.03);
    }

    @Test
    void coordinatesHaveTheNoiseInFractionsOfTheCell() {
        int c = LAYOUT.coordinates(0);
        Batch b = objective.training(0, SIZE, filled(SIZE, 0.5f), new int[SIZE * TinyTransformer.TOKENS]);
        double square = 0;
        for (int i = 0; i < SIZE; i++) {
            int at = i * LAYOUT.length() + c;
            square += square((b.xt()[at] - b.target()[at]) / 2 / b.levels()[i]) / SIZE;
        }
        assertEquals(1, square, 0.1);
    }

    @Test
    void batchesDependOnSeedAndStepAndValidationOnTheExampleAlone() {
        float[] x = filled(4, 0.3f);
        int[] tokens = new int[4 * TinyTransformer.TOKENS];
        assertArrayEquals(
                objective.training(7, 4, x, tokens).xt(),
                objective.training(7, 4, x, tokens).xt());
        assertFalse(Arrays.equals(
                objective.training(7, 4, x, tokens).xt(),
                objective.training(8, 4, x, tokens).xt()));
        Batch all = objective.validation(0, 4, x, tokens);
        Batch last = objective.validation(3, 1, filled(1, 0.3f), new int[TinyTransformer.TOKENS]);
        assertArrayEquals(Arrays.copyOfRange(all.xt(), 3 * LAYOUT.length(), 4 * LAYOUT.length()), last.xt());
    }

    @Test
    void estimatesLieInsideTheCell() {
        float[] prediction = filled(1, 3.5f);
        float[] clean = objective.clean(1, prediction, prediction);
        assertEquals(3.5f, clean[0]);
        assertEquals(-0.5f, clean[LAYOUT.coordinates(0)]);
        assertEquals(3.5f, clean[LAYOUT.lattice()]);
    }

    private static double square(double x) {
        return x * x;
    }

    private static float[] filled(int size, float value) {
        float[] x = new float[size * LAYOUT.length()];
        Arrays.fill(x, value);
        return x;
    }
}
