package org.pccd.tokens.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pccd.diffusion.Denoiser.Batch;
import org.pccd.diffusion.Denoiser.Weights;
import org.pccd.tokens.LatticeForm;
import org.pccd.torch.TrainableModule.Kind;

/** Gradients agree with finite differences of the loss, also where garbage is collected before the backward pass. */
class TransformerGradientTest {
    @ParameterizedTest
    @EnumSource(LatticeForm.class)
    void everyTensorsGradientIsTheSlopeOfTheLoss(LatticeForm form) {
        try (TransformerDenoiser d = TinyTransformer.awake(form, 3)) {
            Batch batch = TinyTransformer.batch(4, 5);
            List<float[]> gradients = gradients(d, batch, true);
            int compared = 0;
            for (int k = 0; k < gradients.size(); k++) {
                float[] g = gradients.get(k);
                // Along the gradient itself the change of the loss is largest against the rounding of float32.
                double norm = norm(g);
                if (norm < 1e-3) {
                    continue;
                }
                float[] w = d.state(Kind.WEIGHTS, k);
                double h = 1e-3;
                double slope = (shifted(d, k, w, g, h / norm, batch) - shifted(d, k, w, g, -h / norm, batch)) / (2 * h);
                d.store(Kind.WEIGHTS, k, w);
                assertEquals(
                        norm,
                        slope,
                        0.05 * norm + 1e-3,
                        d.layout().entries().get(k).name());
                compared++;
            }
            assertTrue(compared > 0.7 * gradients.size(), compared + " of " + gradients.size());
        }
    }

    @Test
    void garbageCollectionBeforeBackwardChangesNothing() {
        try (TransformerDenoiser d = TinyTransformer.awake(LatticeForm.TRIANGULAR, 3)) {
            Batch batch = TinyTransformer.batch(4, 5);
            List<float[]> quiet = gradients(d, batch, false);
            for (int repeat = 0; repeat < 3; repeat++) {
                List<float[]> pressed = gradients(d, batch, true);
                for (int k = 0; k < quiet.size(); k++) {
                    String name = d.layout().entries().get(k).name();
                    assertArrayEquals(quiet.get(k), pressed.get(k), name);
                }
            }
        }
    }

    @Test
    void everyTensorGetsAGradient() {
        try (TransformerDenoiser d = TinyTransformer.awake(LatticeForm.TRIANGULAR, 3)) {
            List<float[]> gradients = gradients(d, TinyTransformer.batch(4, 5), false);
            for (int k = 0; k < gradients.size(); k++) {
                String name = d.layout().entries().get(k).name();
                assertTrue(norm(gradients.get(k)) > 0, name + " has no gradient");
            }
        }
    }

    private static double norm(float[] g) {
        double sum = 0;
        for (float v : g) {
            assertTrue(Float.isFinite(v));
            sum += (double) v * v;
        }
        return Math.sqrt(sum);
    }

    private static double shifted(TransformerDenoiser d, int k, float[] w, float[] g, double factor, Batch batch) {
        float[] moved = new float[w.length];
        for (int i = 0; i < w.length; i++) {
            moved[i] = (float) (w[i] + factor * g[i]);
        }
        d.store(Kind.WEIGHTS, k, moved);
        return d.loss(batch, Weights.CURRENT);
    }

    private static List<float[]> gradients(TransformerDenoiser d, Batch batch, boolean pressure) {
        d.forward(batch);
        if (pressure) {
            for (int i = 0; i < 3; i++) {
                System.gc();
                // New native and heap blocks overwrite what was wrongly freed.
                d.predict(
                        batch.size(),
                        new float[batch.xt().length],
                        batch.levels(),
                        batch.conditions(),
                        batch.dropCondition(),
                        Weights.AVERAGE);
            }
        }
        d.backward();
        List<float[]> all = new ArrayList<>();
        for (int k = 0; k < d.layout().entries().size(); k++) {
            all.add(d.state(Kind.GRADIENT, k));
        }
        return all;
    }
}
