package org.pccd.ui.internal.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import org.pccd.core.Json;

/** Values as people write them: short numbers, lists without brackets and quotes. */
final class FieldTexts {
    private FieldTexts() {}

    static String text(JsonNode value) {
        if (value.isArray()) {
            StringJoiner all = new StringJoiner(", ");
            value.forEach(v -> all.add(text(v)));
            return all.toString();
        }
        return value.isFloatingPointNumber() ? number(value.doubleValue()) : value.isNull() ? "" : value.asText();
    }

    /** The shortest text that reads as the same number. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return Long.toString((long) value);
        }
        return Double.toString(value).replace(".0E", "e").replace("E", "e");
    }

    /** A JSON array from items with commas or spaces between them; what is none of JSON's values becomes a string. */
    static String list(String text) {
        if (text.strip().startsWith("[")) {
            return text;
        }
        StringJoiner all = new StringJoiner(",", "[", "]");
        for (String item : text.strip().split("[,;\\s]+")) {
            if (!item.isEmpty()) {
                all.add(isJson(item) ? item : Json.line(item));
            }
        }
        return all.toString();
    }

    private static boolean isJson(String item) {
        try {
            return Json.mapper().readTree(item).isValueNode();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
