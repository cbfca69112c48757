package org.pccd.dataset.ui.internal.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The filters of several columns in one line: {@code chemical_system: Fe; volume: >=100}. */
final class FilterText {
    private FilterText() {}

    static String of(Map<String, String> filters) {
        return filters.entrySet().stream()
                .map(f -> f.getKey() + ": " + f.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Filters by column; a text without a column is one of elements, or of the formula where it cannot be that. */
    static Map<String, String> parse(String text) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (String part : text.split(";")) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                filters.put(
                        part.substring(0, colon).strip(),
                        part.substring(colon + 1).strip());
            } else if (!part.isBlank()) {
                boolean elements = part.strip().matches("!?[A-Z][a-z]?([-&, ]+!?[A-Z][a-z]?)*");
                filters.put(elements ? "chemical_system" : "formula", part.strip());
            }
        }
        filters.values().removeIf(String::isEmpty);
        return filters;
    }
}
