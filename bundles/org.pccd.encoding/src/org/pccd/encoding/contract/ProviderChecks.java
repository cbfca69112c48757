package org.pccd.encoding.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Arrays;
import java.util.List;
import org.pccd.core.Json;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncoderProvider;

/** Checks of the provider and of its parameters. */
final class ProviderChecks {
    private ProviderChecks() {}

    static String names(Subject subject) {
        EncoderProvider<?> provider = subject.provider();
        String id = provider.id();
        Breach.unless(
                id != null && id.matches("[a-z0-9]+([.-][a-z0-9]+)*"),
                "id() is '" + id + "'; it is written into run folders and typed on the command line.");
        Breach.unless(id.equals(provider.id()), "id() is not the same twice.");
        text("title()", provider.title());
        text("citation()", provider.citation());
        return provider.id() + ": " + provider.title() + "; " + provider.citation();
    }

    static String constructor(Subject subject) {
        return new ConstructorWatch(subject.provider().getClass()).judge();
    }

    static String described(Subject subject) {
        List<Parameters.Description> all =
                Parameters.describe(subject.parameters().getClass());
        for (Parameters.Description d : all) {
            Breach.unless(d.info() != null, "The parameter '" + d.key() + "' has no @Parameter.");
            text("The label of the parameter '" + d.key() + "'", d.info().label());
            text("The hint of the parameter '" + d.key() + "'", d.info().hint());
        }
        try {
            Parameters.check(subject.provider().defaults());
        } catch (PccdException e) {
            throw new Breach("defaults() are not legal: " + e.getMessage(), e);
        }
        return all.size() + " parameters";
    }

    static String json(Subject subject) {
        Record parameters = subject.parameters();
        String json = Json.line(parameters);
        Record back;
        try {
            back = Parameters.fromJson(parameters.getClass(), Json.mapper().readTree(json));
        } catch (PccdException | JsonProcessingException e) {
            throw new Breach("The parameters " + json + " cannot be read again: " + e.getMessage(), e);
        }
        Breach.unless(parameters.equals(back), parameters + " became " + back + " by way of " + json + ".");
        Encoder restored = subject.fresh(back);
        Breach.unless(
                Arrays.equals(restored.shape(), subject.encoder().shape()),
                "An encoder of the parameters from JSON has another shape.");
        return json;
    }

    private static void text(String what, String text) {
        Breach.unless(text != null && !text.isBlank(), what + " is empty.");
    }
}
