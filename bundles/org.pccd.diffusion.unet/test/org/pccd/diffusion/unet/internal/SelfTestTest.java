package org.pccd.diffusion.unet.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pccd.core.DeviceChoice;
import org.pccd.core.Diagnosis;
import org.pccd.core.Diagnosis.Check;
import org.pccd.core.Diagnosis.Grade;
import org.pccd.core.Progress;
import org.pccd.diffusion.unet.UnetProvider;
import org.pccd.torch.TensorLayout;
import org.pccd.torch.TrainableModule;

/** The self-test passes on a sound engine and notices numbers that are a little wrong. */
class SelfTestTest {
    private final SelfTest test = new SelfTest(DeviceChoice.of("cpu"), 1, true);

    @Test
    void theEngineOfThisProductPassesEveryCheck() {
        Diagnosis diagnosis = new UnetProvider().diagnose(DeviceChoice.of("auto"), 1, Progress.NONE);
        assertEquals(Grade.OK, diagnosis.worst(), diagnosis.toString());
        List<String> names = diagnosis.checks().stream().map(Check::name).toList();
        assertTrue(
                names.containsAll(List.of(
                        "engine cache",
                        "engine",
                        "device",
                        "forward pass",
                        "backward pass after a garbage collection",
                        "optimiser step",
                        "repeatability")),
                names.toString());
    }

    @Test
    void eachWeightOfTheReferenceMatters() {
        try (UnetDenoiser denoiser = test.denoiser()) {
            List<TensorLayout.Entry> entries = denoiser.layout().entries();
            for (int k = 0; k < entries.size(); k++) {
                ReferenceNetwork reference = SelfTest.reference(denoiser);
                assertEquals(Grade.OK, test.forward(denoiser, reference).grade());
                float[] weights = denoiser.state(TrainableModule.Kind.WEIGHTS, k);
                double[] wrong = new double[weights.length];
                for (int i = 0; i < wrong.length; i++) {
                    wrong[i] = weights[i] + 0.5 * Math.cos(i);
                }
                reference.put(entries.get(k), wrong);
                Check check = test.forward(denoiser, reference);
                assertEquals(Grade.ERROR, check.grade(), entries.get(k).name() + ": " + check);
            }
        }
    }

    @Test
    void notANumberIsNamed() {
        try (UnetDenoiser denoiser = test.denoiser()) {
            int bias = 2;
            float[] weights = denoiser.state(TrainableModule.Kind.WEIGHTS, bias);
            weights[0] = Float.NaN;
            denoiser.store(TrainableModule.Kind.WEIGHTS, bias, weights);
            for (Check check : test.backward(denoiser)) {
                assertEquals(Grade.ERROR, check.grade());
                assertTrue(check.finding().contains("NaN"), check.finding());
            }
        }
    }
}
