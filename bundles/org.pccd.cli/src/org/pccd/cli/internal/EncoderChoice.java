package org.pccd.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pccd.core.Contributed;
import org.pccd.core.PccdException;
import org.pccd.encoding.registry.Encoders;

/** Encoders named on the command line: {@code all}, or identifiers with settings, {@code matrix:shares=true}. */
final class EncoderChoice {
    private static final String ALL = "all";

    private EncoderChoice() {}

    /**
     * @param profile for all encoders that have it as a parameter, and one at least must; null where none is asked for
     * @throws PccdException where an encoder is not installed or a setting is not legal
     */
    static List<Encoders.Built> of(List<String> named, String profile) {
        List<Encoders.Built> encoders = new ArrayList<>();
        for (String text : named) {
            if (text.equals(ALL)) {
                Encoders.installed().stream().map(Contributed::id).forEach(id -> encoders.add(built(id, profile)));
            } else {
                encoders.add(built(text, profile));
            }
        }
        if (profile != null && encoders.stream().noneMatch(e -> e.parameters().has("profile"))) {
            throw new PccdException("None of the encoders " + named + " has a parameter 'profile'.");
        }
        return encoders;
    }

    /** @throws PccdException where it is not installed or a setting is not legal */
    static Encoders.Built one(String text) {
        return built(text, null);
    }

    private static Encoders.Built built(String text, String profile) {
        String[] words = text.split(":");
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            if (equals < 1) {
                throw new PccdException("'" + text
                        + "' is no encoder with settings; write for example matrix:shares=true:maxSites=24.");
            }
            settings.put(words[i].substring(0, equals), words[i].substring(equals + 1));
        }
        Encoders.Built built = Encoders.build(words[0], settings);
        if (profile == null || !built.parameters().has("profile")) {
            return built;
        }
        settings.put("profile", profile);
        return Encoders.build(words[0], settings);
    }
}
