package org.pccd.energy.tensornet.internal.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;

/**
 * Which TensorNet it is: what matgl's {@code model.json} says.
 *
 * @param elements in the order of the weights
 * @param channels of each tensor
 * @param layers interaction layers
 * @param radial radial functions
 * @param cutoff in Å
 */
public record Architecture(List<Element> elements, int channels, int layers, int radial, double cutoff) {
    /** Settings of matgl's models that change the mathematics, with the only value that is computed here. */
    private static final Map<String, String> REQUIRED = Map.of(
            "rbf_type",
            "SphericalBessel",
            "use_smooth",
            "true",
            "activation_type",
            "swish",
            "equivariance_invariance_group",
            "O(3)",
            "include_state",
            "false",
            "is_intensive",
            "false",
            "readout_type",
            "weighted_atom",
            "ntargets",
            "1");

    /** Whether a description is of such a model at all. */
    public static boolean describes(JsonNode json) {
        return json.path("@class").asText().equals("Potential")
                && json.path("kwargs").path("model").path("@class").asText().equals("TensorNet");
    }

    /** @throws PccdException where the model has settings that are not computed here, naming them */
    public static Architecture read(Path file) {
        JsonNode json = Json.tree(file);
        JsonNode model = json.path("kwargs").path("model").path("init_args");
        REQUIRED.forEach((key, value) -> {
            if (!model.path(key).asText().equals(value)) {
                throw new PccdException(file + ": " + key + " is " + model.path(key) + ", but only models with " + value
                        + " are computed; choose another model.");
            }
        });
        if (json.path("kwargs").path("calc_repuls").asBoolean()) {
            throw new PccdException(file + ": the model has a repulsion of its own (calc_repuls), which is not"
                    + " computed; choose another model.");
        }
        List<Element> elements = new ArrayList<>();
        for (JsonNode symbol : model.path("element_types")) {
            elements.add(Element.bySymbol(symbol.asText())
                    .orElseThrow(() -> new PccdException(file + ": '" + symbol.asText() + "' is no element.")));
        }
        return new Architecture(
                List.copyOf(elements),
                positive(file, model, "units"),
                positive(file, model, "nblocks"),
                positive(file, model, "max_n"),
                model.path("cutoff").asDouble());
    }

    private static int positive(Path file, JsonNode model, String key) {
        int value = model.path(key).asInt();
        if (value < 1) {
            throw new PccdException(file + ": " + key + " is " + model.path(key) + ", but must be a positive number.");
        }
        return value;
    }
}
