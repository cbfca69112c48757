package org.pccd.tokens.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Json;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;
import org.pccd.diffusion.Denoiser.Batch;
import org.pccd.diffusion.Denoiser.StepSettings;
import org.pccd.diffusion.Denoiser.Weights;
import org.pccd.tokens.LatticeForm;
import org.pccd.tokens.TransformerParameters;
import org.pccd.torch.TrainableModule.Kind;

/** What the network is by construction, and that it learns, stops and goes on. */
class TransformerTest {
    private static final TokenLayout LAYOUT = TinyTransformer.LAYOUT;

    @TempDir
    Path folder;

    @Test
    void permutedAtomsGivePermutedPredictions() {
        Batch b = TinyTransformer.batch(1, 4);
        int[] order = {3, 0, 4, 1, 2};
        float[] permuted = b.xt().clone();
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(b.xt(), LAYOUT.type(order[i]), permuted, LAYOUT.type(i), LAYOUT.columns());
        }
        try (TransformerDenoiser d = TinyTransformer.awake(LatticeForm.TRIANGULAR, 3)) {
            float[] plain = predict(d, b, b.xt());
            float[] turned = predict(d, b, permuted);
            for (int i = 0; i < order.length; i++) {
                assertArrayEquals(
                        Arrays.copyOfRange(plain, LAYOUT.type(order[i]), LAYOUT.type(order[i] + 1)),
                        Arrays.copyOfRange(turned, LAYOUT.type(i), LAYOUT.type(i + 1)),
                        1e-4f);
            }
            assertArrayEquals(
                    Arrays.copyOfRange(plain, LAYOUT.lattice(), LAYOUT.length()),
                    Arrays.copyOfRange(turned, LAYOUT.lattice(), LAYOUT.length()),
                    1e-4f);
            assertFalse(Arrays.equals(plain, turned));
        }
    }

    @Test
    void coordinatesCountModuloTheCell() {
        Batch b = TinyTransformer.batch(1, 4);
        float[] moved = b.xt().clone();
        moved[LAYOUT.coordinates(2) + 1] += 2 * TokenLayout.PERIOD;
        try (TransformerDenoiser d = TinyTransformer.awake(LatticeForm.TRIANGULAR, 3)) {
            float[] plain = predict(d, b, b.xt());
            float[] same = predict(d, b, moved);
            same[LAYOUT.coordinates(2) + 1] -= 2 * TokenLayout.PERIOD;
            assertArrayEquals(plain, same, 1e-4f);
        }
    }

    @Test
    void nothingBeyondTheNumberOfSitesHasAnInfluenceOrAPrediction() {
        Batch b = TinyTransformer.batch(6, 8);
        float[] other = b.xt().clone();
        boolean[] used = new boolean[other.length];
        for (int i = 0; i < b.size(); i++) {
            int sites = b.conditions()[i * TinyTransformer.TOKENS];
            int first = i * LAYOUT.length();
            Arrays.fill(used, first, first + LAYOUT.type(sites), true);
            Arrays.fill(used, first + LAYOUT.lattice(), first + LAYOUT.lattice() + TokenLayout.LATTICE, true);
        }
        for (int k = 0; k < other.length; k++) {
            other[k] = used[k] ? other[k] : 7;
        }
        try (TransformerDenoiser d = TinyTransformer.awake(LatticeForm.TRIANGULAR, 3)) {
            float[] plain = predict(d, b, b.xt());
            assertArrayEquals(plain, predict(d, b, other));
            for (int k = 0; k < plain.length; k++) {
                assertEquals(used[k], plain[k] != 0, "value " + k);
            }
        }
    }

    @Test
    void aStructureDoesNotFeelItsCompanyInTheBatch() {
        Batch b = TinyTransformer.batch(6, 8);
        try (TransformerDenoiser d = TinyTransformer.awake(LatticeForm.TRIANGULAR, 3)) {
            float[] all = predict(d, b, b.xt());
            for (int i = 0; i < b.size(); i++) {
                float[] alone = d.predict(
                        1,
                        Arrays.copyOfRange(b.xt(), i * LAYOUT.length(), (i + 1) * LAYOUT.length()),
                        new float[] {b.levels()[i]},
                        Arrays.copyOfRange(
                                b.conditions(), i * TinyTransformer.TOKENS, (i + 1) * TinyTransformer.TOKENS),
                        new boolean[] {b.dropCondition()[i]},
                        Weights.CURRENT);
                assertArrayEquals(
                        Arrays.copyOfRange(all, i * LAYOUT.length(), (i + 1) * LAYOUT.length()), alone, 1e-4f);
            }
        }
    }

    @Test
    void withoutNoiseTheTensorItselfIsTheEstimateWhateverTheWeights() {
        Batch b = TinyTransformer.batch(1, 4);
        try (TransformerDenoiser d = TinyTransformer.awake(LatticeForm.TRIANGULAR, 3)) {
            float[] estimate =
                    d.predict(1, b.xt(), new float[] {1e-5f}, b.conditions(), b.dropCondition(), Weights.CURRENT);
            assertArrayEquals(
                    Arrays.copyOf(b.xt(), LAYOUT.lattice() + TokenLayout.LATTICE),
                    Arrays.copyOf(estimate, LAYOUT.lattice() + TokenLayout.LATTICE),
                    1e-3f);
        }
    }

    @Test
    void aNewNetworkShrinksTypesAndLatticeAsWithoutKnowledgeAndKeepsCoordinates() {
        Batch b = TinyTransformer.batch(1, 4);
        double variance = b.levels()[0] * b.levels()[0];
        try (TransformerDenoiser d = TinyTransformer.denoiser(1)) {
            float[] estimate = predict(d, b, b.xt());
            assertEquals(b.xt()[0] * 0.49 / (0.49 + variance), estimate[0], 1e-5);
            int c = LAYOUT.coordinates(1);
            assertEquals(b.xt()[c], estimate[c], 1e-5);
            assertEquals(b.xt()[LAYOUT.lattice()] / (1 + variance), estimate[LAYOUT.lattice()], 1e-5);
        }
    }

    @Test
    void withheldElementsHaveNoInfluenceButTheNumberOfSitesKeepsIt() {
        Batch b = TinyTransformer.batch(1, 4);
        int[] others = b.conditions().clone();
        others[1] = 1 + others[1] % 118;
        int[] fewer = b.conditions().clone();
        fewer[0] = 3;
        boolean[] drop = {true};
        try (TransformerDenoiser d = TinyTransformer.awake(LatticeForm.TRIANGULAR, 3)) {
            float[] withheld = predict(d, b, b.xt());
            assertArrayEquals(withheld, d.predict(1, b.xt(), b.levels(), others, drop, Weights.CURRENT));
            boolean[] keep = {false};
            float[] given = d.predict(1, b.xt(), b.levels(), b.conditions(), keep, Weights.CURRENT);
            assertFalse(Arrays.equals(given, d.predict(1, b.xt(), b.levels(), others, keep, Weights.CURRENT)));
            assertEquals(0, d.predict(1, b.xt(), b.levels(), fewer, drop, Weights.CURRENT)[LAYOUT.type(3)]);
        }
    }

    @Test
    void lossFallsOnABatchThatRepeats() {
        try (TransformerDenoiser d = TinyTransformer.denoiser(1)) {
            Batch batch = TinyTransformer.batch(8, 2);
            double start = d.loss(batch, Weights.CURRENT);
            for (int i = 0; i < 300; i++) {
                d.trainStep(batch, new StepSettings(5e-3, 1, 0.9));
            }
            double end = d.loss(batch, Weights.CURRENT);
            assertTrue(end < 0.5 * start, start + " -> " + end);
            assertEquals(end, d.loss(batch, Weights.AVERAGE), 0.2 * start);
        }
    }

    @Test
    void sameSeedSameNumbersAlsoAcrossSaveAndLoad() throws Exception {
        double[] straight = new double[6];
        float[] end;
        try (TransformerDenoiser d = twoThreads(11)) {
            for (int i = 0; i < 6; i++) {
                straight[i] = d.trainStep(TinyTransformer.batch(4, i), TinyTransformer.STEP)
                        .loss();
            }
            end = d.state(Kind.AVERAGE, 1);
        }
        double[] resumed = new double[6];
        Files.createDirectories(folder.resolve("c"));
        try (TransformerDenoiser d = twoThreads(11)) {
            for (int i = 0; i < 3; i++) {
                resumed[i] = d.trainStep(TinyTransformer.batch(4, i), TinyTransformer.STEP)
                        .loss();
            }
            d.save(folder.resolve("c"));
        }
        try (TransformerDenoiser d = twoThreads(999)) {
            d.load(folder.resolve("c"));
            for (int i = 3; i < 6; i++) {
                resumed[i] = d.trainStep(TinyTransformer.batch(4, i), TinyTransformer.STEP)
                        .loss();
            }
            assertArrayEquals(end, d.state(Kind.AVERAGE, 1));
        }
        assertArrayEquals(straight, resumed);
    }

    @Test
    void divergenceIsReportedBeforeItReachesTheWeights() {
        try (TransformerDenoiser d = TinyTransformer.denoiser(1)) {
            Batch b = TinyTransformer.batch(2, 4);
            b.xt()[0] = Float.NaN;
            float[] before = d.state(Kind.WEIGHTS, 1);
            assertThrows(PccdException.class, () -> d.trainStep(b, TinyTransformer.STEP));
            assertArrayEquals(before, d.state(Kind.WEIGHTS, 1));
        }
    }

    private static TransformerDenoiser twoThreads(long seed) {
        return new TransformerDenoiser(
                TinyTransformer.parameters(LatticeForm.TRIANGULAR), TinyTransformer.setting(seed, 2));
    }

    @Test
    void runsFromBeforeTheDistanceSlopeHaveNone() {
        ObjectNode json = Json.mapper().valueToTree(TransformerParameters.demo());
        json.remove("distanceSlope");
        TransformerParameters old = Parameters.fromJson(TransformerParameters.class, json);
        assertEquals(TransformerParameters.demo(), old);
        assertTrue(TransformerLayout.of(old, TinyTransformer.setting(1, 1)).entries().stream()
                .noneMatch(e -> e.name().equals("pairs.slope")));
    }

    private static float[] predict(TransformerDenoiser d, Batch b, float[] xt) {
        return d.predict(b.size(), xt, b.levels(), b.conditions(), b.dropCondition(), Weights.CURRENT);
    }
}
