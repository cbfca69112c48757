package org.pccd.tokens.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.pccd.diffusion.Denoiser.Batch;
import org.pccd.diffusion.Denoiser.Weights;
import org.pccd.diffusion.Loss;
import org.pccd.diffusion.NoiseSchedule;
import org.pccd.diffusion.Objective;
import org.pccd.tokens.LatticeForm;
import org.pccd.tokens.TransformerParameters;

/** What is told of the loss is what a network that has learned nothing has. */
class EdmLossTest {
    private static final TokenLayout LAYOUT = TinyTransformer.LAYOUT;
    private static final int SIZE = 4_000;

    @Test
    void aNewNetworkHasTheLossOfNoPrediction() {
        TransformerParameters p = TinyTransformer.parameters(LatticeForm.TRIANGULAR);
        SplittableRandom random = new SplittableRandom(5);
        float[] x = new float[SIZE * LAYOUT.length()];
        int[] conditions = new int[SIZE * TinyTransformer.TOKENS];
        for (int i = 0; i < SIZE; i++) {
            conditions[i * TinyTransformer.TOKENS] = LAYOUT.maxSites();
            conditions[i * TinyTransformer.TOKENS + 1] = 11;
            for (int k = 0; k < LAYOUT.length(); k++) {
                x[i * LAYOUT.length() + k] = (float) ((value(k, p, random) + 1) / 2);
            }
        }
        Objective.Setting setting = new Objective.Setting(LAYOUT.shape(), NoiseSchedule.cosine(10, 0.008), 3, 0);
        Batch batch = new EdmObjective(p, setting).validation(0, SIZE, x, conditions);
        Loss told = EdmLoss.of(p);
        try (TransformerDenoiser d = TinyTransformer.denoiser(1)) {
            assertEquals(told.nothing(), d.loss(batch, Weights.CURRENT), 0.02);
        }
        assertTrue(told.sentence().endsWith("is no prediction at all"), told.sentence());
    }

    // In the units of the diffusion, with the deviations that the parameters name.
    private static double value(int k, TransformerParameters p, SplittableRandom random) {
        int column = k % LAYOUT.columns();
        if (k >= LAYOUT.lattice()) {
            return p.latticeDeviation() * random.nextGaussian();
        }
        return column < LAYOUT.types() ? p.typeDeviation() * random.nextGaussian() : random.nextDouble(-1, 1);
    }
}
