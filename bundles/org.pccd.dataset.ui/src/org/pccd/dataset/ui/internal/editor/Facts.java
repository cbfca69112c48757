package org.pccd.dataset.ui.internal.editor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.pccd.core.Json;
import org.pccd.core.Parameters;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetInfo;
import org.pccd.dataset.ImportSettings;

/** What is known of a dataset as a whole, in words: under headings, by label. */
final class Facts {
    private Facts() {}

    static Map<String, Map<String, String>> of(Dataset dataset) {
        DatasetInfo info = dataset.info();
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        Map<String, String> about = new LinkedHashMap<>();
        about.put("Name", info.name());
        about.put("Folder", dataset.folder().toString());
        about.put("Made", info.created());
        about.put("Made with", values(info.versions()));
        about.put("Data hash (SHA-256)", info.dataHash());
        all.put("Dataset", about);
        all.put("Entries", counts(info));
        all.put("Sources", sources(info));
        all.put("Settings of the import", settings(info.settings()));
        Map<String, String> properties = new LinkedHashMap<>();
        info.properties().forEach(p -> properties.put(p.name(), p.type().name().toLowerCase(Locale.ROOT)));
        all.put("Properties", properties.isEmpty() ? Map.of("None", "") : properties);
        return all;
    }

    private static Map<String, String> sources(DatasetInfo info) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (DatasetInfo.Source s : info.sources()) {
            String files = s.files() == 0
                    ? ""
                    : "; " + number(s.files()) + (s.files() == 1 ? " file, " : " files, ")
                            + String.format(Locale.ROOT, "%,d bytes, SHA-256 ", s.bytes()) + s.sha256();
            String name = s.files() == 0 ? s.path() : s.path().replaceAll(".*[/\\\\]", "");
            String text = (s.files() == 0 ? "" : s.path() + ": ") + number(s.read()) + " entries" + files;
            sources.merge(name, text, (a, b) -> a + "\n" + b);
        }
        return sources;
    }

    private static Map<String, String> counts(DatasetInfo info) {
        DatasetInfo.Counts c = info.counts();
        Map<String, String> counts = new LinkedHashMap<>();
        counts.put("Read", number(c.read()));
        counts.put("Kept", number(c.kept()) + " (" + values(info.splits()) + ")");
        counts.put("Filtered out", number(c.filtered()) + reasons(info.filtered()));
        counts.put("Refused", number(c.refused()) + reasons(info.refused()));
        counts.put("Kept with the id of an earlier one", number(c.duplicateIds()));
        counts.put("Marked as equal to an earlier one", number(c.duplicates()));
        return counts;
    }

    private static Map<String, String> settings(ImportSettings settings) {
        JsonNode json = Json.mapper().valueToTree(settings);
        Map<String, String> all = new LinkedHashMap<>();
        for (Parameters.Description p : Parameters.describe(ImportSettings.class)) {
            JsonNode value = json.at("/" + p.key().replace('.', '/'));
            String text = value.isContainerNode() ? list(value) : value.asText();
            String unit = p.info().unit().isEmpty() ? "" : " " + p.info().unit();
            all.put(p.info().label(), text.isEmpty() ? "-" : text + unit);
        }
        return all;
    }

    private static String list(JsonNode node) {
        return node.isArray()
                ? node.valueStream().map(JsonNode::asText).collect(Collectors.joining(", "))
                : node.propertyStream()
                        .map(e -> e.getKey() + ": " + e.getValue().asText())
                        .collect(Collectors.joining(", "));
    }

    private static String reasons(Map<String, Integer> codes) {
        return codes.isEmpty() ? "" : " (" + values(codes) + ")";
    }

    private static String values(Map<?, ?> map) {
        return map.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", "));
    }

    private static String number(int n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
