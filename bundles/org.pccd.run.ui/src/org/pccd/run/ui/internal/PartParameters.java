package org.pccd.run.ui.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.core.Json;
import org.pccd.core.Parameters;
import org.pccd.diffusion.DenoiserProvider;
import org.pccd.encoding.registry.Encoders;
import org.pccd.run.Component;
import org.pccd.run.Denoisers;

/** The parameters of encoders and denoisers as the annotated records that forms are made of. */
public final class PartParameters {
    private PartParameters() {}

    /** Names of the installed encoders by id. */
    @SuppressWarnings("rawtypes")
    public static Map<String, String> encoders() {
        Map<String, String> titles = new LinkedHashMap<>();
        Encoders.installed().forEach(c -> titles.put(c.id(), c.service().title()));
        return titles;
    }

    /** Names by id of the installed denoisers that can take the tensors of an encoder. */
    public static Map<String, String> denoisers(Component encoder) {
        Map<String, String> titles = new LinkedHashMap<>();
        Denoisers.accepting(encoder).forEach(c -> titles.put(c.id(), c.service().title()));
        return titles;
    }

    /** @throws org.pccd.core.PccdException where the encoder is not installed or the parameters are not its own */
    public static Record encoder(Component component) {
        return record(Encoders.byId(component.id()).defaults().getClass(), component);
    }

    /** @throws org.pccd.core.PccdException where the denoiser is not installed or the parameters are not its own */
    public static Record denoiser(Component component) {
        @SuppressWarnings("rawtypes")
        Contributed<DenoiserProvider> found =
                Contributions.byId(DenoiserProvider.POINT, DenoiserProvider.class, component.id());
        DenoiserProvider<?> provider = found.service();
        return record(provider.presets().values().iterator().next().getClass(), component);
    }

    /** An encoder with its default parameters. */
    public static Component usual(String encoder) {
        return component(encoder, Encoders.byId(encoder).defaults());
    }

    /** A part with changed parameters. */
    public static Component component(String id, Record parameters) {
        return new Component(id, Json.mapper().<ObjectNode>valueToTree(parameters));
    }

    private static <P extends Record> P record(Class<P> type, Component component) {
        return Parameters.fromJson(type, component.parameters());
    }
}
