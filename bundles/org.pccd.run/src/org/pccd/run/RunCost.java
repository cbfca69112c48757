package org.pccd.run;

import org.pccd.core.Progress;
import org.pccd.diffusion.Denoiser;
import org.pccd.diffusion.DenoiserBenchmark;
import org.pccd.diffusion.DenoiserProvider.Setting;
import org.pccd.encoding.Encoder;
import org.pccd.run.internal.Components;

/**
 * What a training will cost on this machine, measured on the network itself with random tensors. It loads the engine
 * and fills its memory: where that is not wanted, a child process measures ({@link HeadlessCommand}).
 *
 * @param parameters trainable values
 * @param batch structures in a step
 * @param threads of the engine
 * @param stepSeconds median time of a training step
 * @param stepsPerSecond of training alone
 * @param validationSeconds time of one validation
 * @param secondsToEnd of all steps and validations; checkpoints add little
 * @param memoryMegabytes resident memory of the process that measured, 0 where the system does not tell
 * @param checkpointBytes size of one checkpoint
 * @param checkpoints largest number of checkpoints that are kept
 */
public record RunCost(
        long parameters,
        int batch,
        int threads,
        long steps,
        double stepSeconds,
        double stepsPerSecond,
        double validationSeconds,
        double secondsToEnd,
        long memoryMegabytes,
        long checkpointBytes,
        int checkpoints) {
    private static final int TIMED_STEPS = 5;

    /**
     * Measures.
     *
     * @throws org.pccd.core.PccdException where the engine does not start or the configuration is not legal
     */
    public static RunCost measure(RunConfiguration configuration, Progress progress) {
        configuration.check();
        progress.begin("Starting the engine", -1, "");
        Encoder encoder = Components.encoder(configuration.encoder());
        int threads = configuration.threads();
        TrainingSettings training = configuration.training();
        Setting setting = new Setting(
                encoder.shape(),
                encoder.conditionCount(),
                encoder.conditionVocabulary(),
                configuration.seed(),
                threads);
        try (Denoiser denoiser =
                Components.denoiser(configuration.denoiser(), encoder, configuration.seed(), threads)) {
            DenoiserBenchmark.Result measured = DenoiserBenchmark.run(
                    denoiser,
                    Components.objective(configuration, encoder),
                    configuration.denoiser().id(),
                    setting,
                    training.batch(),
                    TIMED_STEPS,
                    progress);
            return of(training, measured);
        }
    }

    static RunCost of(TrainingSettings training, DenoiserBenchmark.Result measured) {
        double validation = training.validationBatches() * measured.predictSeconds();
        int every = training.validationEvery();
        long validations = every == 0 ? 0 : (training.steps() + every - 1) / every;
        return new RunCost(
                measured.parameters(),
                measured.batch(),
                measured.threads(),
                training.steps(),
                measured.trainSeconds(),
                1 / measured.trainSeconds(),
                validation,
                training.steps() * measured.trainSeconds() + validations * validation,
                Math.max(0, measured.residentEnd()),
                measured.parameters() * Checkpoints.BYTES_PER_PARAMETER,
                training.keepLast() + 1);
    }

    /** Disk space of all checkpoints that are kept, and of the one that is being written. */
    public long diskBytes() {
        return (checkpoints + 1) * checkpointBytes;
    }
}
