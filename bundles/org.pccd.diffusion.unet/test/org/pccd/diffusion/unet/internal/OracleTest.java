package org.pccd.diffusion.unet.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pccd.core.Json;
import org.pccd.diffusion.Denoiser.Weights;
import org.pccd.diffusion.DenoiserProvider.Setting;
import org.pccd.diffusion.unet.UnetParameters;
import org.pccd.diffusion.unet.UnetProvider;
import org.pccd.torch.TensorLayout;
import org.pccd.torch.TrainableModule;

/** The paper's network is that of the released program: same tensors, same output for the same weights. */
class OracleTest {
    private static final Setting SETTING = new Setting(new int[] {3, 128, 3}, 7, 131, 1, 2);

    @Test
    void tensorsHaveTheReleasedNamesShapesAndNumber() {
        JsonNode released = Json.tree(oracle("unet_parameters.json"));
        List<TensorLayout.Entry> ours =
                UnetLayout.of(UnetParameters.paper(), SETTING).entries();
        assertEquals(released.get("parameters").size(), ours.size());
        for (int i = 0; i < ours.size(); i++) {
            JsonNode r = released.get("parameters").get(i);
            assertEquals(r.get(0).asText(), ours.get(i).name());
            assertEquals(
                    r.get(1),
                    Json.mapper().valueToTree(ours.get(i).shape()),
                    ours.get(i).name());
        }
        assertEquals(163_735_171, UnetProvider.parameterCount(UnetParameters.paper(), SETTING));
    }

    @Test
    void outputAgreesForBothWeightSets() {
        JsonNode values = Json.tree(oracle("unet_output.json")).get("values");
        UnetParameters parameters = UnetParameters.paper().withNullCondition(false);
        try (UnetDenoiser denoiser = new UnetDenoiser(parameters, SETTING)) {
            fill(denoiser);
            float[] x = new float[2 * 3 * 128 * 3];
            for (int i = 0; i < x.length; i++) {
                x[i] = (float) Math.sin(0.11 * i);
            }
            float[] t = {7, 640};
            int[] tokens = {4, 40, 77, 101, 101, 101, 120, 8, 77, 8, 104, 104, 104, 130};
            for (Weights weights : Weights.values()) {
                float[] y = denoiser.predict(2, x, t, tokens, new boolean[2], weights);
                double worst = 0;
                for (int i = 0; i < y.length; i++) {
                    worst = Math.max(worst, Math.abs(y[i] - values.get(i).asDouble()));
                }
                assertTrue(worst < 1e-4, "largest difference " + worst);
            }
            float[] dropped = denoiser.predict(2, x, t, tokens, new boolean[] {true, true}, Weights.CURRENT);
            assertTrue(
                    Arrays.equals(dropped, denoiser.predict(2, x, t, tokens, new boolean[2], Weights.CURRENT)),
                    "the released program ignores the null condition");
        }
    }

    private static void fill(UnetDenoiser denoiser) {
        List<TensorLayout.Entry> entries = denoiser.layout().entries();
        for (int k = 0; k < entries.size(); k++) {
            TensorLayout.Entry e = entries.get(k);
            float[] v = new float[e.size()];
            double row = Math.sqrt((double) v.length / e.shape()[0]);
            boolean gain = e.name().endsWith(".weight") || e.name().endsWith(".g");
            for (int i = 0; i < v.length; i++) {
                double b = Math.sin(0.37 * i + k);
                if (e.shape().length == 1 || e.name().endsWith(".g")) {
                    b = gain ? 1 + 0.1 * b : 0.1 * b;
                } else if (!e.name().equals("classes_emb.weight")) {
                    b /= row;
                }
                v[i] = (float) b;
            }
            denoiser.store(TrainableModule.Kind.WEIGHTS, k, v);
            denoiser.store(TrainableModule.Kind.AVERAGE, k, v);
        }
    }

    private static Path oracle(String name) {
        return SharedData.file("data/oracle/pccd/" + name);
    }
}
