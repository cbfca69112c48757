package org.pccd.cli.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.pccd.core.Json;
import org.pccd.core.Parameters;

/** A parameter with its value, for lists. */
record ParameterValue(String key, String value, String unit, String hint) {
    /** All of a record, those of nested records with dotted keys. */
    static List<ParameterValue> of(Record parameters) {
        JsonNode values = Json.mapper().valueToTree(parameters);
        return Parameters.describe(parameters.getClass()).stream()
                .map(d -> new ParameterValue(
                        d.key(),
                        values.at("/" + d.key().replace('.', '/')).asText(),
                        d.info() == null ? "" : d.info().unit(),
                        d.info() == null ? "" : d.info().hint()))
                .toList();
    }
}
