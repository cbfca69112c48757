package org.pccd.encoding.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.core.Json;
import org.pccd.core.Parameters;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncoderProvider;

/** Finds installed encoders and builds them from settings. */
public final class Encoders {
    /** Identifier of the encoder that is offered first and used where none is named. */
    public static final String USUAL = "pccd-pointcloud";

    private Encoders() {}

    /**
     * An encoder with the parameters that it was built from.
     *
     * @param id of the provider
     * @param parameters complete, as JSON, for provenance and for building the same encoder again
     * @param encoder for any number of threads; they take turns where its contract asks for it
     */
    public record Built(String id, JsonNode parameters, Encoder encoder) {
        /** The identifier with those parameters that are not the usual ones, such as {@code matrix shares=true}. */
        public String label() {
            StringBuilder label = new StringBuilder(id);
            JsonNode usual = build(id, Map.of()).parameters();
            usual.fieldNames().forEachRemaining(key -> {
                if (!usual.get(key).equals(parameters.get(key))) {
                    label.append(' ')
                            .append(key)
                            .append('=')
                            .append(parameters.get(key).asText());
                }
            });
            return label.toString();
        }
    }

    /** What is installed and can be made with its defaults, sorted by id. */
    @SuppressWarnings("rawtypes")
    public static List<Contributed<EncoderProvider>> installed() {
        return Contributions.of(EncoderProvider.POINT, EncoderProvider.class).stream()
                .filter(c -> works(c.service()))
                .toList();
    }

    private static boolean works(EncoderProvider<?> provider) {
        try {
            provider.tryOut();
            return true;
        } catch (RuntimeException | LinkageError e) {
            return false; // the list of plugins names it with this reason
        }
    }

    /** @throws org.pccd.core.PccdException naming what is installed, where there is none with this id */
    public static EncoderProvider<?> byId(String id) {
        return Contributions.byId(EncoderProvider.POINT, EncoderProvider.class, id)
                .service();
    }

    /**
     * Builds an encoder from its defaults, changed by key.
     *
     * @param settings values by parameter key, such as {@code profile=paper}; may be empty
     * @throws org.pccd.core.PccdException where there is no such encoder or key, or a value is not legal
     */
    public static Built build(String id, Map<String, String> settings) {
        return changed(byId(id), settings);
    }

    /**
     * Builds an encoder from complete parameters, such as {@link Built#parameters}.
     *
     * @throws org.pccd.core.PccdException where there is no such encoder, or the parameters do not fit it
     */
    public static Built build(String id, JsonNode parameters) {
        return restored(byId(id), parameters);
    }

    private static <P extends Record> Built changed(EncoderProvider<P> provider, Map<String, String> settings) {
        P parameters = provider.defaults();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            parameters = Parameters.with(parameters, setting.getKey(), setting.getValue());
        }
        return built(provider, parameters);
    }

    private static <P extends Record> Built restored(EncoderProvider<P> provider, JsonNode json) {
        @SuppressWarnings("unchecked")
        Class<P> type = (Class<P>) provider.defaults().getClass();
        return built(provider, Parameters.fromJson(type, json));
    }

    private static <P extends Record> Built built(EncoderProvider<P> provider, P parameters) {
        Encoder encoder = OneAtATime.unlessThreadSafe(provider.create(parameters));
        return new Built(provider.id(), Json.mapper().valueToTree(parameters), encoder);
    }
}
