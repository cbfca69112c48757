package org.pccd.diffusion.unet.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.pccd.core.DeviceChoice;
import org.pccd.core.Diagnosis.Check;
import org.pccd.core.Progress;
import org.pccd.diffusion.Denoiser.Batch;
import org.pccd.diffusion.Denoiser.StepSettings;
import org.pccd.diffusion.Denoiser.Weights;
import org.pccd.diffusion.DenoiserProvider.Setting;
import org.pccd.diffusion.unet.UnetParameters;
import org.pccd.torch.TensorLayout;
import org.pccd.torch.TorchEngine;
import org.pccd.torch.TrainableModule.Kind;

/**
 * Holds the engine's numbers against {@link ReferenceNetwork}: loss, gradients (by central differences of the
 * reference, with a garbage collection between the engine's passes), one optimiser step, and the same bits twice. The
 * network is tiny, but has every operator of the large ones. About a second.
 */
public final class SelfTest {
    static final UnetParameters PARAMETERS =
            new UnetParameters(4, List.of(1, 2), 2, 2, 4, 8, 8, 2, 16, 8, 16, 8, true, 0.9, 0.99, 1e-8);

    private static final int TOKENS = 7;
    private static final int VOCABULARY = 11;
    private static final long SEED = 3;
    private static final String ADVICE = "Do not train or sample with this engine: unset " + TorchEngine.VARIABLE
            + " where it is set, else delete the engine cache so that it is unpacked anew; report it if it stays.";

    private final DeviceChoice device;
    private final int threads;
    private final boolean exact;
    private final Batch batch = batch();

    /** @param exact whether the device computes in full float32 and repeats its bits, as the CPU does */
    public SelfTest(DeviceChoice device, int threads, boolean exact) {
        this.device = device;
        this.threads = threads;
        this.exact = exact;
    }

    /** The checks, each with its finding. */
    public List<Check> run(Progress progress) {
        List<Check> checks = new ArrayList<>();
        progress.begin("Comparing the engine with known numbers", -1, "");
        try (UnetDenoiser denoiser = denoiser()) {
            checks.add(forward(denoiser, reference(denoiser)));
            progress.check();
            checks.addAll(backward(denoiser));
        }
        progress.check();
        checks.add(repeat());
        return checks;
    }

    UnetDenoiser denoiser() {
        return new UnetDenoiser(PARAMETERS, setting(), device);
    }

    /** The same network in plain Java. */
    static ReferenceNetwork reference(UnetDenoiser denoiser) {
        ReferenceNetwork reference = new ReferenceNetwork(PARAMETERS, denoiser.setting());
        List<TensorLayout.Entry> entries = denoiser.layout().entries();
        for (int k = 0; k < entries.size(); k++) {
            reference.put(entries.get(k), doubles(denoiser.state(Kind.WEIGHTS, k)));
        }
        return reference;
    }

    /** Loss of the engine against that of a reference. */
    Check forward(UnetDenoiser denoiser, ReferenceNetwork reference) {
        double expected = reference.loss(batch);
        double found = denoiser.loss(batch, Weights.CURRENT);
        return compared("forward pass", "the loss", Math.abs(found / expected - 1), exact ? 1e-6 : 1e-2);
    }

    /** Gradients and one optimiser step. */
    List<Check> backward(UnetDenoiser denoiser) {
        ReferenceNetwork reference = reference(denoiser);
        denoiser.forward(batch);
        pressure(denoiser);
        double norm = denoiser.backward();
        List<TensorLayout.Entry> entries = denoiser.layout().entries();
        List<float[]> gradients = new ArrayList<>();
        double worst = 0;
        SplittableRandom random = new SplittableRandom(SEED);
        for (int k = 0; k < entries.size(); k++) {
            float[] gradient = denoiser.gradient(k);
            double[] weights = doubles(denoiser.state(Kind.WEIGHTS, k));
            double[] direction = random.ints(weights.length, 0, 2)
                    .mapToDouble(i -> (2 * i - 1) / Math.sqrt(weights.length))
                    .toArray();
            double expected = slope(reference, entries.get(k), weights, direction);
            double error = Math.abs(dot(gradient, direction) - expected) / Math.max(norm(gradient), 1e-3 * norm);
            worst = Double.isFinite(error) ? Math.max(worst, error) : Double.NaN;
            gradients.add(gradient);
        }
        Check passes = compared("backward pass after a garbage collection", "the gradient", worst, exact ? 1e-4 : 5e-2);
        return List.of(passes, update(denoiser, gradients, norm));
    }

    // Gradients are silently wrong where Java frees what libtorch still needs; new blocks overwrite what was freed.
    private void pressure(UnetDenoiser denoiser) {
        for (int i = 0; i < 3; i++) {
            System.gc();
            denoiser.predict(
                    batch.size(),
                    new float[batch.xt().length],
                    batch.levels(),
                    batch.conditions(),
                    batch.dropCondition(),
                    Weights.AVERAGE);
        }
    }

    private double slope(ReferenceNetwork reference, TensorLayout.Entry entry, double[] weights, double[] direction) {
        double h = 1e-6;
        double[] loss = new double[2];
        for (int side = 0; side < 2; side++) {
            double[] moved = weights.clone();
            for (int i = 0; i < moved.length; i++) {
                moved[i] += (side == 0 ? h : -h) * direction[i];
            }
            reference.put(entry, moved);
            loss[side] = reference.loss(batch);
        }
        reference.put(entry, weights);
        return (loss[0] - loss[1]) / (2 * h);
    }

    // In Adam's first step both bias corrections cancel the decays: each weight moves by rate g / (|g| + epsilon).
    private Check update(UnetDenoiser denoiser, List<float[]> gradients, double norm) {
        StepSettings settings = new StepSettings(1e-3, norm / 2, 0.9);
        List<double[]> before = new ArrayList<>();
        for (int k = 0; k < gradients.size(); k++) {
            before.add(doubles(denoiser.state(Kind.WEIGHTS, k)));
        }
        denoiser.update(norm, settings);
        double worst = 0;
        for (int k = 0; k < gradients.size(); k++) {
            float[] after = denoiser.state(Kind.WEIGHTS, k);
            float[] average = denoiser.state(Kind.AVERAGE, k);
            for (int i = 0; i < after.length; i++) {
                double g = gradients.get(k)[i] / Math.max(1, (norm + 1e-6) / settings.clipNorm());
                double old = before.get(k)[i];
                double moved = old - settings.learningRate() * g / (Math.abs(g) + PARAMETERS.epsilon());
                double error = Math.abs(after[i] - moved) + Math.abs(average[i] - (0.9 * old + 0.1 * moved));
                worst = Double.isFinite(error) ? Math.max(worst, error) : Double.NaN;
            }
        }
        return compared("optimiser step", "a weight", worst, 1e-5);
    }

    private Check repeat() {
        String name = "repeatability";
        if (Arrays.equals(threeSteps(), threeSteps())) {
            return Check.ok(name, "three training steps give the same bits twice");
        }
        String finding = "the same training steps give different bits";
        return exact
                ? Check.error(name, finding, ADVICE)
                : Check.warning(name, finding, "A resumed run will differ in rounding; set PCCD_DEVICE=cpu where not.");
    }

    private int[] threeSteps() {
        try (UnetDenoiser denoiser = denoiser()) {
            for (int i = 0; i < 3; i++) {
                denoiser.trainStep(batch, new StepSettings(1e-3, 1, 0.9));
            }
            int tensors = denoiser.layout().entries().size();
            int[] sums = new int[tensors];
            for (int k = 0; k < tensors; k++) {
                sums[k] = Arrays.hashCode(denoiser.state(Kind.WEIGHTS, k));
            }
            return sums;
        }
    }

    private static Check compared(String name, String what, double error, double allowed) {
        if (!Double.isFinite(error)) {
            return Check.error(name, what + " is NaN or infinite", ADVICE);
        }
        String finding = String.format(
                Locale.ROOT, "%s differs from the reference in plain Java by %.1e, allowed %.0e", what, error, allowed);
        return error <= allowed ? Check.ok(name, finding) : Check.error(name, finding, ADVICE);
    }

    private Setting setting() {
        return new Setting(new int[] {3, 8, 3}, TOKENS, VOCABULARY, SEED, threads);
    }

    // Early timesteps, because the angles of late ones are rounded in float32.
    private static Batch batch() {
        SplittableRandom random = new SplittableRandom(SEED);
        int n = 2 * 3 * 8 * 3;
        float[] xt = new float[n];
        float[] noise = new float[n];
        for (int i = 0; i < n; i++) {
            xt[i] = (float) random.nextGaussian();
            noise[i] = (float) random.nextGaussian();
        }
        int[] conditions = random.ints(2L * TOKENS, 0, VOCABULARY).toArray();
        return new Batch(2, xt, noise, new float[] {3, 40}, conditions, new boolean[] {true, false});
    }

    private static double[] doubles(float[] values) {
        double[] d = new double[values.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = values[i];
        }
        return d;
    }

    private static double dot(float[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(float[] a) {
        return Math.sqrt(dot(a, doubles(a)));
    }
}
