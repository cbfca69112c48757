package org.pccd.diffusion.unet.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pccd.diffusion.Denoiser.Batch;
import org.pccd.diffusion.Denoiser.Weights;
import org.pccd.torch.TrainableModule;

/** Gradients are those of the loss, whatever the garbage collector does between forward and backward. */
class GradientTest {
    @Test
    void gradientsAgreeWithFiniteDifferencesInEveryTensor() {
        try (UnetDenoiser d = Tiny.denoiser(3)) {
            Batch batch = Tiny.batch(4, 5);
            List<float[]> gradients = gradients(d, batch, false);
            for (int k = 0; k < gradients.size(); k++) {
                String name = d.layout().entries().get(k).name();
                float[] g = gradients.get(k);
                // Along the gradient itself the change of the loss is largest against the rounding of float32.
                double norm = 0;
                for (float v : g) {
                    norm += (double) v * v;
                }
                norm = Math.sqrt(norm);
                if (norm < 1e-4) {
                    continue;
                }
                float[] w = d.state(TrainableModule.Kind.WEIGHTS, k);
                double h = 2e-3;
                double slope = (shifted(d, k, w, g, h / norm, batch) - shifted(d, k, w, g, -h / norm, batch)) / (2 * h);
                d.store(TrainableModule.Kind.WEIGHTS, k, w);
                assertEquals(norm, slope, 0.05 * norm + 2e-4, name);
            }
        }
    }

    @Test
    void garbageCollectionBeforeBackwardChangesNothing() {
        try (UnetDenoiser d = Tiny.denoiser(3)) {
            Batch batch = Tiny.batch(4, 5);
            List<float[]> quiet = gradients(d, batch, false);
            for (int repeat = 0; repeat < 10; repeat++) {
                List<float[]> pressed = gradients(d, batch, true);
                for (int k = 0; k < quiet.size(); k++) {
                    assertArrayEquals(
                            quiet.get(k),
                            pressed.get(k),
                            d.layout().entries().get(k).name());
                }
            }
        }
    }

    @Test
    void everyTensorThatIsUsedGetsAGradient() {
        try (UnetDenoiser d = Tiny.denoiser(3)) {
            List<float[]> gradients = gradients(d, Tiny.batch(4, 5), false);
            for (int k = 0; k < gradients.size(); k++) {
                double sum = 0;
                for (float v : gradients.get(k)) {
                    assertTrue(Float.isFinite(v));
                    sum += Math.abs(v);
                }
                assertTrue(sum > 0, d.layout().entries().get(k).name() + " has no gradient");
            }
        }
    }

    private static double shifted(UnetDenoiser d, int k, float[] w, float[] g, double factor, Batch batch) {
        float[] moved = new float[w.length];
        for (int i = 0; i < w.length; i++) {
            moved[i] = (float) (w[i] + factor * g[i]);
        }
        d.store(TrainableModule.Kind.WEIGHTS, k, moved);
        return d.loss(batch, Weights.CURRENT);
    }

    private static List<float[]> gradients(UnetDenoiser d, Batch batch, boolean pressure) {
        d.forward(batch);
        if (pressure) {
            for (int i = 0; i < 3; i++) {
                System.gc();
                // New native and heap blocks overwrite what was wrongly freed.
                d.predict(4, new float[4 * 72], new float[4], new int[28], new boolean[4], Weights.AVERAGE);
            }
        }
        d.backward();
        List<float[]> all = new ArrayList<>();
        for (int k = 0; k < d.layout().entries().size(); k++) {
            all.add(d.gradient(k));
        }
        return all;
    }
}
