package org.pccd.diffusion;

import java.util.List;
import java.util.Map;
import org.pccd.core.Described;
import org.pccd.core.DeviceChoice;
import org.pccd.core.Diagnosis;
import org.pccd.core.Progress;

/**
 * Contributes a {@link Denoiser} through the extension point {@code org.pccd.diffusion.denoisers} and
 * {@code META-INF/services}.
 *
 * @param <P> the parameters, a record whose components carry {@link org.pccd.core.Parameter}
 */
public interface DenoiserProvider<P extends Record> extends Described {
    /** The extension point. */
    String POINT = "org.pccd.diffusion.denoisers";

    /**
     * What a denoiser is built for.
     *
     * @param shape of one tensor, without the batch
     * @param conditionCount condition tokens per structure
     * @param conditionVocabulary tokens lie in [0, vocabulary)
     * @param seed of the initial weights
     * @param threads for the engine, at least 1
     */
    record Setting(int[] shape, int conditionCount, int conditionVocabulary, long seed, int threads) {}

    /** Name for people. */
    @Override
    String title();

    /** Where the network was published. */
    @Override
    String citation();

    /** Parameters by preset name; {@code demo}, {@code small} and {@code paper} are those that users know. */
    Map<String, P> presets();

    /** Those of the preset {@code small}, which is the usual one, else of the first. */
    @Override
    default P defaults() {
        Map<String, P> presets = presets();
        return presets.getOrDefault("small", presets.values().iterator().next());
    }

    /** Versions of the engine and the libraries that the network runs on, by name; written into every run. */
    default Map<String, String> versions() {
        return Map.of();
    }

    /**
     * Tries on this machine what a worker would use: starts the engine, says what and where it is, and compares its
     * numbers with known ones. Takes a few seconds; what is wrong is told in the result, not thrown.
     *
     * @param threads for the engine, at least 1
     */
    default Diagnosis diagnose(DeviceChoice device, int threads, Progress progress) {
        return Diagnosis.NONE;
    }

    /** What the network is trained to do; by default to predict the noise, with the schedule of the run. */
    default Objective objective(P parameters, Objective.Setting setting) {
        return new NoisePrediction(setting.schedule(), setting.seed(), setting.conditionDropout());
    }

    /** What the loss of a network with these parameters is, so that people can read it. */
    default Loss loss(P parameters) {
        return Loss.UNKNOWN;
    }

    /**
     * Name of the noise schedule that the network is trained with, {@code diffusion.schedule} of a run; {@code cosine}
     * is the one that {@link NoiseSchedule} has. The parameters of any other are the denoiser's own.
     */
    default String schedule() {
        return "cosine";
    }

    /**
     * Identifiers of samplers that draw well from it; the first is the usual one. Others can be used where they
     * {@linkplain Sampler#accepts accept} its objective.
     */
    default List<String> samplers() {
        return List.of("ddim", "ddpm");
    }

    /**
     * Settings of a run that suit a preset of the network, by key as {@code --set} takes them, such as {@code
     * training.learningRate}; {@code encoder.id} and {@code profile} too. They hold where a user says nothing else.
     */
    default Map<String, String> settings(String preset) {
        return Map.of();
    }

    /** What benchmarks build the network for where there are no data; by default PCCD's point cloud. */
    default Setting typical(long seed, int threads) {
        return new Setting(new int[] {3, 128, 3}, 7, 131, seed, threads);
    }

    /** Whether the network can be built for tensors of this shape. */
    boolean accepts(int[] shape);

    /** @throws org.pccd.core.PccdException where the engine cannot start on this machine, saying why */
    Denoiser create(P parameters, Setting setting);
}
