package org.pccd.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pccd.core.Parameter;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;
import org.pccd.dataset.Dataset;
import org.pccd.run.internal.Components;

/**
 * Everything that decides the numbers of a run. Written once into {@code run.json}.
 *
 * @param dataset path of the dataset, absolute
 * @param datasetHash hash of its content when the run was made
 */
public record RunConfiguration(
        @Parameter(label = "Profile", hint = "paper: as released, with its defects; corrected: defects mended")
        Profile profile,

        @Parameter(label = "Dataset") String dataset,
        @Parameter(label = "Dataset hash") String datasetHash,
        @Parameter(label = "Encoder") Component encoder,
        @Parameter(label = "Denoiser") Component denoiser,
        @Parameter(label = "Training") TrainingSettings training,
        @Parameter(label = "Diffusion") DiffusionSettings diffusion,

        @Parameter(label = "Seed", hint = "Of the weights, the noise and the order of the data")
        long seed,

        @Parameter(label = "Threads", hint = "Of the engine; results depend on it", min = 1, max = 1024)
        int threads) {

    /**
     * A configuration from a preset.
     *
     * @param preset {@code demo}, {@code small} or {@code paper}
     * @param settings changes as {@code key=value}, such as {@code profile=paper}, {@code training.batch=64},
     *     {@code denoiser.width=32}; identifiers and the profile are applied first, because they decide defaults
     * @throws PccdException where preset or key is not known, or a value is not legal
     */
    public static RunConfiguration of(String preset, String dataset, String datasetHash, List<String> settings) {
        Map<String, String> values = values(settings);
        String encoder = values.remove("encoder.id");
        String denoiser = values.remove("denoiser.id");
        return Presets.configuration(preset, dataset, datasetHash, encoder, denoiser)
                .changed(values);
    }

    private static Map<String, String> values(List<String> settings) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new PccdException("The setting '" + setting + "' is not of the form key=value.");
            }
            values.put(
                    setting.substring(0, equals).strip(),
                    setting.substring(equals + 1).strip());
        }
        return values;
    }

    private RunConfiguration changed(Map<String, String> values) {
        RunConfiguration configuration = this;
        String profile = values.remove("profile");
        if (profile != null) {
            configuration = Presets.withProfile(Parameters.with(configuration, "profile", profile));
        }
        for (Map.Entry<String, String> e : values.entrySet()) {
            configuration = Parameters.with(configuration, configuration.longKey(e.getKey()), e.getValue());
        }
        configuration.check();
        return configuration;
    }

    /**
     * The same with changes, for a run like another one.
     *
     * @param settings as for {@link #of(String, String, String, List)}; a changed profile decides defaults again
     * @throws PccdException where a key is not known or a value is not legal
     */
    public RunConfiguration with(List<String> settings) {
        return changed(values(settings));
    }

    /** The same, for training on a dataset. */
    public RunConfiguration on(Dataset other) {
        return new RunConfiguration(
                profile,
                other.folder().toString(),
                other.dataHash(),
                encoder,
                denoiser,
                training,
                diffusion,
                seed,
                threads);
    }

    /** A configuration for training on a dataset; see {@link #of(String, String, String, List)}. */
    public static RunConfiguration of(String preset, Dataset dataset, List<String> settings) {
        return of(preset, dataset.folder().toString(), dataset.dataHash(), settings);
    }

    /** @throws PccdException where a value is not legal or a contribution is not installed */
    public void check() {
        Parameters.check(this);
        String schedule = Components.denoiserProvider(denoiser.id()).service().schedule();
        if (!diffusion.schedule().equals(schedule)) {
            throw new PccdException("Parameter 'diffusion.schedule' is '" + diffusion.schedule() + "', but must be '"
                    + schedule + "', that of the denoiser '" + denoiser.id() + "'.");
        }
        Components.checkDenoiser(denoiser);
        Components.checkFit(denoiser, Components.encoder(encoder));
    }

    /** Probability that the condition is withheld in training: in profile paper it never is. */
    @JsonIgnore
    public double effectiveDropout() {
        return profile == Profile.PAPER ? 0 : training.conditionDropout();
    }

    /** Guidance scale that sampling uses: in profile paper guidance has no effect, which is a scale of 1. */
    @JsonIgnore
    public double effectiveGuidance() {
        return profile == Profile.PAPER ? 1 : diffusion.guidanceScale();
    }

    RunConfiguration withComponents(Component newEncoder, Component newDenoiser) {
        return new RunConfiguration(
                profile, dataset, datasetHash, newEncoder, newDenoiser, training, diffusion, seed, threads);
    }

    RunConfiguration withTraining(TrainingSettings newTraining) {
        return new RunConfiguration(
                profile, dataset, datasetHash, encoder, denoiser, newTraining, diffusion, seed, threads);
    }

    // "denoiser.width" is short for "denoiser.parameters.width".
    private String longKey(String key) {
        for (String part : List.of("encoder", "denoiser")) {
            String rest = key.startsWith(part + ".") ? key.substring(part.length() + 1) : "";
            ObjectNode parameters = part.equals("encoder") ? encoder.parameters() : denoiser.parameters();
            JsonNode found = rest.isEmpty() ? null : parameters.at("/" + rest.replace('.', '/'));
            if (found != null && !found.isMissingNode()) {
                return part + ".parameters." + rest;
            }
            if (!rest.isEmpty() && !rest.startsWith("parameters")) {
                List<String> names = new ArrayList<>();
                parameters.fieldNames().forEachRemaining(names::add);
                throw new PccdException(
                        "There is no parameter '" + key + "'; the parameters of the " + part + " are " + names + ".");
            }
        }
        return key;
    }
}
