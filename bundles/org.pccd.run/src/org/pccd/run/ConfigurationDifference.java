package org.pccd.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pccd.core.Json;

/** The configurations of several runs beside each other, a row per setting. */
public final class ConfigurationDifference {
    private ConfigurationDifference() {}

    /**
     * One setting.
     *
     * @param key dotted path, as {@code --set} takes it
     * @param values of each run, in the order of the runs; null where a run has no such setting
     */
    public record Row(String key, List<String> values) {
        public boolean differs() {
            return values.stream().distinct().count() > 1;
        }
    }

    /** All settings of the runs, in the order of the configuration, and where each run comes from. */
    public static List<Row> of(List<RunInfo> runs) {
        List<Map<String, String>> columns = runs.stream()
                .map(run -> {
                    Map<String, String> column = flat(Json.mapper().valueToTree(run.configuration()));
                    Provenance from = run.provenance();
                    from.splits().forEach((split, count) -> column.put("structures." + split, count.toString()));
                    column.put("plugin.encoder", from.encoderPlugin());
                    column.put("plugin.denoiser", from.denoiserPlugin());
                    from.versions().forEach((name, version) -> column.put("version." + name, version));
                    column.put("machine", from.machine());
                    return column;
                })
                .toList();
        Set<String> keys = new LinkedHashSet<>();
        columns.forEach(column -> keys.addAll(column.keySet()));
        List<Row> rows = new ArrayList<>();
        for (String key : keys) {
            List<String> values = new ArrayList<>();
            columns.forEach(column -> values.add(column.get(key)));
            rows.add(new Row(key, values));
        }
        return rows;
    }

    private static Map<String, String> flat(JsonNode configuration) {
        Map<String, String> all = new LinkedHashMap<>();
        flat(configuration, "", all);
        return all;
    }

    private static void flat(JsonNode node, String key, Map<String, String> all) {
        if (!node.isObject()) {
            all.put(key.replace(".parameters.", "."), node.isValueNode() ? node.asText() : node.toString());
            return;
        }
        node.properties().forEach(e -> flat(e.getValue(), key.isEmpty() ? e.getKey() : key + "." + e.getKey(), all));
    }
}
