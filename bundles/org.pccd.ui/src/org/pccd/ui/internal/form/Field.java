package org.pccd.ui.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pccd.core.Json;
import org.pccd.core.Parameter;

/**
 * One parameter of a record as a form shows it.
 *
 * @param key dotted path within the record
 * @param type Java type of the component
 * @param info its description; null where the component carries none
 * @param section label of the nested record that holds it, empty at the top
 */
public record Field(String key, Class<?> type, Parameter info, String section) {
    /** The parameters of a record type in order, nested records included, JSON objects left out. */
    public static List<Field> of(Class<? extends Record> type) {
        List<Field> all = new ArrayList<>();
        collect(type, "", "", all);
        return all;
    }

    private static void collect(Class<?> type, String prefix, String section, List<Field> all) {
        for (RecordComponent c : type.getRecordComponents()) {
            Parameter info = c.getAnnotation(Parameter.class);
            String key = prefix + c.getName();
            if (c.getType().isRecord()) {
                String name = info == null ? c.getName() : info.label();
                collect(c.getType(), key + ".", section.isEmpty() ? name : section + ", " + name, all);
            } else if (c.getType() != ObjectNode.class) {
                all.add(new Field(key, c.getType(), info, section));
            }
        }
    }

    public String label() {
        return info == null ? key.substring(key.lastIndexOf('.') + 1) : info.label();
    }

    public String unit() {
        return info == null ? "" : info.unit();
    }

    public boolean isNumber() {
        return type.isPrimitive() && type != boolean.class;
    }

    public boolean isWhole() {
        return type == int.class || type == long.class;
    }

    /** Legal values of an enum in their spelling in JSON; empty for other types. */
    public List<String> constants() {
        return !type.isEnum()
                ? List.of()
                : Arrays.stream(type.getEnumConstants())
                        .map(v -> Json.mapper().valueToTree(v).asText())
                        .toList();
    }

    /** The value of this parameter as text that {@link #setting} takes back. */
    public String text(JsonNode record) {
        return FieldTexts.text(record.at("/" + key.replace('.', '/')));
    }

    /** What the command line would take for a text of this field. */
    public String setting(String text) {
        return List.class.isAssignableFrom(type) ? FieldTexts.list(text) : text;
    }

    /** Everything about the parameter, for a tooltip. */
    public String tooltip(String defaultText) {
        List<String> lines = new ArrayList<>();
        if (info != null && !info.hint().isEmpty()) {
            lines.add(info.hint());
        }
        if (info != null && isNumber() && (Double.isFinite(info.min()) || Double.isFinite(info.max()))) {
            lines.add("Range: " + range() + (unit().isEmpty() ? "" : " " + unit()));
        } else if (!unit().isEmpty()) {
            lines.add("Unit: " + unit());
        }
        lines.add("Default: " + (defaultText.isEmpty() ? "empty" : defaultText));
        if (info != null && !info.reference().isEmpty()) {
            lines.add("Reference: " + info.reference());
        }
        lines.add("Key: " + key);
        return String.join("\n", lines);
    }

    private String range() {
        String from = FieldTexts.number(info.min());
        String to = FieldTexts.number(info.max());
        return Double.isInfinite(info.max())
                ? "at least " + from
                : Double.isInfinite(info.min()) ? "at most " + to : from + " to " + to;
    }
}
