package org.pccd.ui.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.core.Json;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;

/**
 * What a form edits, without widgets: a record, and the texts that are not legal yet. Texts go through the same code as
 * {@code key=value} on the command line. Texts that are legal only together are taken together.
 */
public final class FormModel<R extends Record> {
    private static final Pattern NAMED = Pattern.compile("^Parameter '([^']+)'");

    private final List<Field> fields;
    private final Consumer<R> check;
    private final Map<String, String> pending = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();
    private R record;
    private R defaults;

    /** @param check throws a {@link PccdException} where a record is not legal as a whole */
    public FormModel(R value, R defaults, Consumer<R> check) {
        this.fields = Field.of(value.getClass());
        this.check = check;
        this.record = value;
        this.defaults = defaults;
        validate();
    }

    public List<Field> fields() {
        return fields;
    }

    /** The last record that was legal by itself, without the texts that have problems. */
    public R record() {
        return record;
    }

    public void setRecord(R newRecord) {
        record = newRecord;
        pending.clear();
        problems.clear();
        validate();
    }

    public void setDefaults(R newDefaults) {
        defaults = newDefaults;
    }

    /** Messages by key; the empty key has a message on the whole. */
    public Map<String, String> problems() {
        return problems;
    }

    /** The text to show for a field: what was typed where it is not legal yet, else the value. */
    public String text(Field field) {
        String typed = pending.get(field.key());
        return typed != null ? typed : field.text(json(record));
    }

    public String defaultText(Field field) {
        return field.text(json(defaults));
    }

    public boolean isChanged(Field field) {
        return pending.containsKey(field.key()) || !text(field).equals(defaultText(field));
    }

    /** Takes the text of a field, together with all texts that were not legal before. */
    public void change(Field field, String text) {
        pending.remove(field.key());
        pending.put(field.key(), text);
        problems.clear();
        try {
            record = Parameters.with(record, settings(pending));
            pending.clear();
            validate();
        } catch (PccdException together) {
            takeWhatIsLegal();
            if (problems.isEmpty()) {
                problems.put(owner(together, field.key()), together.getMessage());
            }
        }
    }

    // Each text alone, so that one wrong field does not keep the others from counting.
    private void takeWhatIsLegal() {
        for (String key : List.copyOf(pending.keySet())) {
            try {
                R changed = Parameters.with(record, settings(Map.of(key, pending.get(key))));
                record = changed;
                pending.remove(key);
            } catch (PccdException e) {
                problems.put(key, e.getMessage());
            }
        }
    }

    private Map<String, String> settings(Map<String, String> texts) {
        Map<String, String> settings = new LinkedHashMap<>();
        texts.forEach((key, text) -> settings.put(key, field(key).setting(text)));
        return settings;
    }

    private void validate() {
        try {
            Parameters.check(record);
            check.accept(record);
        } catch (PccdException e) {
            problems.put(owner(e, ""), e.getMessage());
        }
    }

    // Messages begin with the parameter that they are about; nested records name it without their prefix.
    private String owner(PccdException e, String otherwise) {
        Matcher named = NAMED.matcher(e.getMessage());
        if (!named.find()) {
            return otherwise;
        }
        String name = named.group(1);
        return fields.stream()
                .map(Field::key)
                .filter(k -> k.equals(name) || k.endsWith("." + name))
                .findFirst()
                .orElse(otherwise);
    }

    private Field field(String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow();
    }

    private static JsonNode json(Record value) {
        return Json.mapper().valueToTree(value);
    }
}
