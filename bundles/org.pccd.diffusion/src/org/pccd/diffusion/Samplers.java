package org.pccd.diffusion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.core.Json;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;

/** Finds installed samplers and reads their parameters. */
public final class Samplers {
    private Samplers() {}

    /** What is installed, sorted by id. */
    @SuppressWarnings("rawtypes")
    public static List<Contributed<Sampler<?>>> installed() {
        List<Contributed<Sampler<?>>> all = new ArrayList<>();
        Contributions.of(Sampler.POINT, Sampler.class).forEach(c -> all.add(widened(c)));
        return all;
    }

    /** What is installed and can draw from a denoiser with this objective, sorted by id. */
    public static List<Contributed<Sampler<?>>> accepting(Objective objective) {
        return installed().stream().filter(c -> c.service().accepts(objective)).toList();
    }

    /** @throws PccdException naming what is installed, where there is none with this id */
    public static Sampler<?> byId(String id) {
        return Contributions.byId(Sampler.POINT, Sampler.class, id).service();
    }

    /**
     * The sampler with this id, for drawing from a denoiser.
     *
     * @throws PccdException where there is none, or it cannot draw from a denoiser with this objective
     */
    public static Sampler<?> byId(String id, Objective objective) {
        Sampler<?> sampler = byId(id);
        if (!sampler.accepts(objective)) {
            throw new PccdException(
                    "The sampler '" + id + "' cannot draw from the denoiser of this run; those that can are "
                            + accepting(objective).stream().map(Contributed::id).toList() + ".");
        }
        return sampler;
    }

    /**
     * A sampler's parameters.
     *
     * @param changed those that differ from the defaults, null for none
     * @throws PccdException where there is no such parameter or a value is not legal
     */
    public static <P extends Record> P parameters(Sampler<P> sampler, JsonNode changed) {
        P defaults = sampler.defaults();
        @SuppressWarnings("unchecked")
        Class<P> type = (Class<P>) defaults.getClass();
        ObjectNode all = Json.mapper().valueToTree(defaults);
        if (changed != null) {
            changed.properties().forEach(e -> all.set(e.getKey(), e.getValue()));
        }
        return Parameters.fromJson(type, all);
    }

    // The type parameter of a sampler is its own business.
    @SuppressWarnings("unchecked")
    private static Contributed<Sampler<?>> widened(Contributed<?> contributed) {
        return (Contributed<Sampler<?>>) contributed;
    }
}
