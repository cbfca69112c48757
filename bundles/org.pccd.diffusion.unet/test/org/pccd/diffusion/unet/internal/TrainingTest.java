package org.pccd.diffusion.unet.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;
import org.pccd.diffusion.Denoiser.Batch;
import org.pccd.diffusion.Denoiser.StepResult;
import org.pccd.diffusion.Denoiser.StepSettings;
import org.pccd.diffusion.Denoiser.Weights;
import org.pccd.diffusion.DenoiserProvider.Setting;
import org.pccd.torch.TrainableModule;

/** One step does what Adam, the clipping and the moving average promise; the same seed gives the same run. */
class TrainingTest {
    @TempDir
    Path folder;

    @Test
    void sameSeedSameNumbersAlsoAcrossSaveAndLoad() throws Exception {
        double[] straight = new double[8];
        float[] end;
        try (UnetDenoiser d = twoThreads(11)) {
            for (int i = 0; i < 8; i++) {
                straight[i] = d.trainStep(Tiny.batch(4, i), Tiny.STEP).loss();
            }
            end = d.state(TrainableModule.Kind.AVERAGE, 1);
        }
        double[] resumed = new double[8];
        Files.createDirectories(folder.resolve("c"));
        try (UnetDenoiser d = twoThreads(11)) {
            for (int i = 0; i < 4; i++) {
                resumed[i] = d.trainStep(Tiny.batch(4, i), Tiny.STEP).loss();
            }
            d.save(folder.resolve("c"));
        }
        try (UnetDenoiser d = twoThreads(999)) {
            d.load(folder.resolve("c"));
            for (int i = 4; i < 8; i++) {
                resumed[i] = d.trainStep(Tiny.batch(4, i), Tiny.STEP).loss();
            }
            assertArrayEquals(end, d.state(TrainableModule.Kind.AVERAGE, 1));
        }
        assertArrayEquals(straight, resumed);
    }

    private static UnetDenoiser twoThreads(long seed) {
        return new UnetDenoiser(Tiny.parameters(), new Setting(Tiny.SHAPE, 7, 131, seed, 2));
    }

    @Test
    void firstStepOfAdamMovesEachWeightByTheLearningRate() {
        try (UnetDenoiser d = Tiny.denoiser(1)) {
            float[] before = d.state(TrainableModule.Kind.WEIGHTS, 1);
            d.forward(Tiny.batch(4, 2));
            double norm = d.backward();
            float[] gradient = d.gradient(1);
            d.update(norm, new StepSettings(1e-3, Double.POSITIVE_INFINITY, 0.9));
            float[] after = d.state(TrainableModule.Kind.WEIGHTS, 1);
            float[] average = d.state(TrainableModule.Kind.AVERAGE, 1);
            for (int i = 0; i < before.length; i++) {
                assertEquals(before[i] - 1e-3 * Math.signum(gradient[i]), after[i], 1e-5);
                assertEquals(0.9 * before[i] + 0.1 * after[i], average[i], 1e-6);
            }
        }
    }

    @Test
    void clippingScalesTheGradientToTheGivenNorm() {
        try (UnetDenoiser d = Tiny.denoiser(1)) {
            d.forward(Tiny.batch(4, 2));
            double norm = d.backward();
            float[] gradient = d.gradient(1);
            d.update(norm, new StepSettings(1e-3, norm / 10, 0.9));
            float[] first = d.state(TrainableModule.Kind.FIRST_MOMENT, 1);
            for (int i = 0; i < first.length; i++) {
                assertEquals(0.1 * 0.1 * gradient[i], first[i], 1e-6 + 1e-4 * Math.abs(gradient[i]));
            }
        }
    }

    @Test
    void lossFallsOnABatchThatRepeats() {
        try (UnetDenoiser d = Tiny.denoiser(1)) {
            Batch batch = Tiny.batch(8, 2);
            double start = d.loss(batch, Weights.CURRENT);
            StepResult last = null;
            for (int i = 0; i < 150; i++) {
                last = d.trainStep(batch, new StepSettings(3e-3, 1, 0.9));
            }
            assertTrue(last.loss() < 0.85 * start, start + " -> " + last.loss());
            assertEquals(last.loss(), d.loss(batch, Weights.AVERAGE), 0.1);
        }
    }

    @Test
    void nullConditionReplacesDroppedConditionsOnlyWhereItIsOn() {
        Batch b = Tiny.batch(2, 4);
        for (boolean on : new boolean[] {true, false}) {
            try (UnetDenoiser d = Tiny.denoiser(Tiny.parameters().withNullCondition(on), 1)) {
                float[] given = d.predict(2, b.xt(), b.levels(), b.conditions(), new boolean[2], Weights.CURRENT);
                float[] dropped =
                        d.predict(2, b.xt(), b.levels(), b.conditions(), new boolean[] {true, false}, Weights.CURRENT);
                int half = given.length / 2;
                assertEquals(!on, Arrays.equals(given, 0, half, dropped, 0, half));
                assertArrayEquals(
                        Arrays.copyOfRange(given, half, 2 * half), Arrays.copyOfRange(dropped, half, 2 * half), 1e-5f);
            }
        }
    }

    @Test
    void divergenceIsReportedBeforeItReachesTheWeights() {
        try (UnetDenoiser d = Tiny.denoiser(1)) {
            Batch b = Tiny.batch(2, 4);
            b.xt()[0] = Float.NaN;
            float[] before = d.state(TrainableModule.Kind.WEIGHTS, 1);
            assertThrows(PccdException.class, () -> d.trainStep(b, Tiny.STEP));
            assertArrayEquals(before, d.state(TrainableModule.Kind.WEIGHTS, 1));
            assertFalse(Double.isNaN(d.trainStep(Tiny.batch(2, 5), Tiny.STEP).loss()));
        }
    }
}
