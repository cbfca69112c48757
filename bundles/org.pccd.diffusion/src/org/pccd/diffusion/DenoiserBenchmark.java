package org.pccd.diffusion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.diffusion.Denoiser.Batch;
import org.pccd.diffusion.Denoiser.StepSettings;
import org.pccd.diffusion.Denoiser.Weights;
import org.pccd.diffusion.DenoiserProvider.Setting;

/**
 * Times training steps and predictions of a denoiser on random tensors. {@code
 * releng/benchmark/pytorch_unet.py} prints the same for PCCD's network in PyTorch.
 */
public final class DenoiserBenchmark {
    private static final int WARM_UP = 2;
    private static final int TIMESTEPS = 1000;

    private DenoiserBenchmark() {}

    /**
     * What was measured.
     *
     * @param trainSeconds median wall time of a training step
     * @param predictSeconds median wall time of a prediction for as many structures
     * @param residentStart resident memory after the first steps in MiB, -1 where the system does not tell
     * @param residentEnd the same after the last step
     */
    public record Result(
            String preset,
            long parameters,
            int batch,
            int threads,
            int steps,
            double trainSeconds,
            double trainSecondsMin,
            double predictSeconds,
            double predictSecondsMin,
            long residentStart,
            long residentEnd) {}

    /**
     * Times a denoiser.
     *
     * @param preset of the denoiser
     * @param batch structures in a batch
     * @param steps training steps, and as many predictions, after two of each that do not count
     * @throws PccdException where there is no such preset or the engine does not start
     */
    public static <P extends Record> Result run(
            DenoiserProvider<P> provider, String preset, int batch, int threads, int steps, Progress progress) {
        P parameters = provider.presets().get(preset);
        if (parameters == null) {
            throw new PccdException("There is no preset '" + preset + "'; the presets are "
                    + provider.presets().keySet() + ".");
        }
        if (batch < 1 || threads < 1 || steps < 1) {
            throw new PccdException("Batch, threads and steps must all be at least 1.");
        }
        Setting setting = provider.typical(1, threads);
        NoiseSchedule schedule = NoiseSchedule.cosine(TIMESTEPS, NoiseSchedule.COSINE_OFFSET);
        Objective objective = provider.objective(parameters, new Objective.Setting(setting.shape(), schedule, 1, 0));
        try (Denoiser denoiser = provider.create(parameters, setting)) {
            return run(denoiser, objective, preset, setting, batch, steps, progress);
        }
    }

    /**
     * Times a denoiser that exists.
     *
     * @param name of the network, for people
     * @param objective that it is trained for
     * @param setting that it was made for
     */
    public static Result run(
            Denoiser denoiser,
            Objective objective,
            String name,
            Setting setting,
            int batch,
            int steps,
            Progress progress) {
        Batch b = batch(batch, objective, setting);
        progress.begin("Timing the " + name + " network", 2L * (steps + WARM_UP), "calls");
        StepSettings settings = new StepSettings(1e-5, 1, 0.999);
        long[] start = {-1};
        double[] train = times(steps, progress, 0, i -> {
            denoiser.trainStep(b, settings);
            start[0] = i == 0 ? resident() : start[0];
        });
        double[] predict = times(
                steps,
                progress,
                steps + WARM_UP,
                i -> denoiser.predict(batch, b.xt(), b.levels(), b.conditions(), b.dropCondition(), Weights.CURRENT));
        return new Result(
                name,
                denoiser.parameterCount(),
                batch,
                setting.threads(),
                steps,
                train[steps / 2],
                train[0],
                predict[steps / 2],
                predict[0],
                start[0],
                resident());
    }

    private static double[] times(int steps, Progress progress, int offset, IntConsumer call) {
        double[] seconds = new double[steps];
        for (int i = -WARM_UP; i < steps; i++) {
            progress.check();
            long begin = System.nanoTime();
            call.accept(i);
            if (i >= 0) {
                seconds[i] = (System.nanoTime() - begin) * 1e-9;
            }
            progress.done((long) offset + i + WARM_UP + 1);
        }
        Arrays.sort(seconds);
        return seconds;
    }

    private static Batch batch(int size, Objective objective, Setting setting) {
        SplittableRandom random = new SplittableRandom(1);
        float[] x = new float[Arrays.stream(setting.shape()).reduce(size, Math::multiplyExact)];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextDouble();
        }
        int[] conditions = random.ints((long) size * setting.conditionCount(), 0, setting.conditionVocabulary())
                .toArray();
        return objective.training(0, size, x, conditions);
    }

    /** Resident memory of this process in MiB; only Linux tells without a library. */
    private static long resident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }
}
