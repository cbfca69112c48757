package org.pccd.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;
import org.pccd.diffusion.DenoiserProvider;
import org.pccd.diffusion.NoiseSchedule;
import org.pccd.encoding.registry.Encoders;
import org.pccd.run.internal.Components;

/** The presets of a run's configuration. */
public final class Presets {
    /** Names of the presets, small to large. */
    public static final List<String> NAMES = List.of("demo", "small", "paper");

    // 500 epochs of 52,028 structures in batches of 128.
    private static final long PAPER_STEPS = 203_500;

    private Presets() {}

    /** @param encoder identifier, null for that of the denoiser; denoiser null for that of the encoder */
    static RunConfiguration configuration(
            String preset, String dataset, String datasetHash, String encoder, String denoiser) {
        TrainingSettings training =
                switch (preset) {
                    case "demo" ->
                        new TrainingSettings(32, 1e-3, 50, 1500, 0.995, 1, 0.2, true, 100, 4, 0, 1, 2, 4, 10, 250, 8);
                    case "small" ->
                        new TrainingSettings(64, 5e-4, 200, 6000, 0.999, 1, 0.2, true, 250, 8, 0, 5, 2, 60, 10, 500, 8);
                    case "paper" ->
                        new TrainingSettings(
                                128,
                                1e-4,
                                1000,
                                PAPER_STEPS,
                                0.9999,
                                1,
                                0.2,
                                true,
                                1000,
                                16,
                                5000,
                                60,
                                3,
                                0,
                                50,
                                5000,
                                8);
                    default ->
                        throw new PccdException("There is no preset '" + preset + "'; the presets are " + NAMES + ".");
                };
        Component representation =
                Components.encoderDefaults(encoder == null ? usualEncoder(denoiser, preset) : encoder);
        String networkId = denoiser == null ? Denoisers.usual(representation) : denoiser;
        DenoiserProvider<?> network = Components.denoiserProvider(networkId).service();
        DiffusionSettings diffusion = new DiffusionSettings(1000, network.schedule(), NoiseSchedule.COSINE_OFFSET, 3);
        Map<String, String> own = new LinkedHashMap<>(network.settings(preset));
        String usualProfile = own.getOrDefault("profile", preset.equals("paper") ? "paper" : "corrected");
        RunConfiguration configuration = new RunConfiguration(
                usualProfile.equals("paper") ? Profile.PAPER : Profile.CORRECTED,
                dataset,
                datasetHash,
                representation,
                Components.denoiserPreset(networkId, preset),
                training,
                diffusion,
                1,
                Runtime.getRuntime().availableProcessors());
        own.remove("encoder.id");
        own.remove("profile");
        return withProfile(Parameters.with(configuration, own));
    }

    private static String usualEncoder(String denoiser, String preset) {
        return denoiser == null
                ? Encoders.USUAL
                : Components.denoiserProvider(denoiser)
                        .service()
                        .settings(preset)
                        .getOrDefault("encoder.id", Encoders.USUAL);
    }

    /** Brings everything that depends on the profile in line with it. */
    static RunConfiguration withProfile(RunConfiguration c) {
        RunConfiguration aligned = c.withComponents(aligned(c.encoder(), c), aligned(c.denoiser(), c));
        TrainingSettings t = c.training();
        return c.profile() == Profile.CORRECTED
                ? aligned
                : aligned.withTraining(new TrainingSettings(
                        t.batch(),
                        t.learningRate(),
                        0,
                        t.steps(),
                        0,
                        0,
                        t.conditionDropout(),
                        false,
                        t.validationEvery(),
                        t.validationBatches(),
                        t.checkpointEvery(),
                        t.checkpointMinutes(),
                        t.keepLast(),
                        t.maxMinutes(),
                        t.logEvery(),
                        t.samplesEvery(),
                        t.samplesCount()));
    }

    // What a contribution's own parameters say about the profile: its name, and whether a null condition is used.
    private static Component aligned(Component component, RunConfiguration c) {
        ObjectNode parameters = component.parameters().deepCopy();
        JsonNode named = parameters.path("profile");
        if (named.isTextual()) {
            String name = c.profile().name();
            boolean upper = named.asText().equals(named.asText().toUpperCase(Locale.ROOT));
            parameters.put("profile", upper ? name : name.toLowerCase(Locale.ROOT));
        }
        if (parameters.path("nullCondition").isBoolean()) {
            parameters.put("nullCondition", c.profile() == Profile.CORRECTED);
        }
        return new Component(component.id(), parameters);
    }
}
