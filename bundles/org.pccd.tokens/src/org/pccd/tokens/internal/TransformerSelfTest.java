package org.pccd.tokens.internal;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.pccd.core.DeviceChoice;
import org.pccd.core.Diagnosis;
import org.pccd.core.Diagnosis.Check;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.diffusion.Denoiser.Batch;
import org.pccd.diffusion.Denoiser.StepSettings;
import org.pccd.diffusion.Denoiser.Weights;
import org.pccd.diffusion.DenoiserProvider.Setting;
import org.pccd.tokens.TransformerParameters;
import org.pccd.torch.TrainableModule.Kind;

/** Trains a small transformer twice on this machine, once while garbage is collected, and compares. */
public final class TransformerSelfTest {
    private static final TokenLayout LAYOUT = new TokenLayout(5, 8);
    private static final int STEPS = 3;

    private TransformerSelfTest() {}

    /** What was found; nothing is thrown. */
    public static Diagnosis diagnosis(DeviceChoice device, int threads, Progress progress) {
        progress.begin("Trying the token transformer", -1, "");
        Diagnosis.Builder diagnosis = new Diagnosis.Builder();
        try {
            double difference = difference(trained(device, threads, false), trained(device, threads, true));
            boolean same = difference <= 1e-4;
            diagnosis.check(
                    same
                            ? Check.ok("token transformer", "trains alike while garbage is collected")
                            : Check.error(
                                    "token transformer",
                                    "its weights differ by " + difference + " after " + STEPS + " equal steps",
                                    "Do not train with it here: report this with the versions that are listed."));
        } catch (PccdException e) {
            diagnosis.check(Check.error("token transformer", e.getMessage(), ""));
        }
        return diagnosis.build();
    }

    private static float[] trained(DeviceChoice device, int threads, boolean pressure) {
        Setting setting = new Setting(LAYOUT.shape(), 4, LAYOUT.vocabulary(), 7, threads);
        try (TransformerDenoiser denoiser = new TransformerDenoiser(TransformerParameters.demo(), setting, device)) {
            for (int i = 0; i < STEPS; i++) {
                Batch batch = batch(i);
                denoiser.forward(batch);
                if (pressure) {
                    System.gc();
                    denoiser.predict(
                            batch.size(),
                            new float[batch.xt().length],
                            batch.levels(),
                            batch.conditions(),
                            batch.dropCondition(),
                            Weights.AVERAGE);
                }
                denoiser.update(denoiser.backward(), new StepSettings(1e-3, 1, 0.9));
            }
            List<String> names = denoiser.layout().names();
            return denoiser.state(Kind.WEIGHTS, names.indexOf("last.types.weight"));
        }
    }

    private static double difference(float[] a, float[] b) {
        double most = Arrays.equals(a, new float[a.length]) ? Double.POSITIVE_INFINITY : 0;
        for (int i = 0; i < a.length; i++) {
            most = Math.max(most, Math.abs(a[i] - b[i]));
        }
        return most;
    }

    private static Batch batch(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = 3;
        float[] clean = new float[size * LAYOUT.length()];
        float[] xt = new float[clean.length];
        for (int i = 0; i < clean.length; i++) {
            clean[i] = (float) random.nextDouble(-1, 1);
            xt[i] = clean[i] + (float) random.nextGaussian();
        }
        int[] conditions = {5, 8, 11, 0, 3, 3, 0, 0, 1, 26, 0, 0};
        return new Batch(size, xt, clean, new float[] {1, 1, 1}, conditions, new boolean[] {false, false, true});
    }
}
