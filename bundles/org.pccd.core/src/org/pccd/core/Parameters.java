package org.pccd.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Configuration records, described by {@link Parameter}: change by key, check of ranges, description. */
public final class Parameters {
    private Parameters() {}

    /**
     * A parameter as faces show it.
     *
     * @param key dotted path within the record, such as {@code training.batch}
     * @param type simple name of the Java type
     */
    public record Description(String key, String type, Parameter info) {}

    /** All parameters of a record type, nested records included, in declaration order. */
    public static List<Description> describe(Class<? extends Record> type) {
        List<Description> all = new ArrayList<>();
        describe(type, "", all);
        return all;
    }

    /**
     * A copy with one parameter changed.
     *
     * @param key dotted path, as in {@link Description#key}
     * @throws PccdException where there is no such key, the value has the wrong type or leaves its range
     */
    public static <P extends Record> P with(P record, String key, String value) {
        return with(record, Map.of(key, value));
    }

    /**
     * A copy with several parameters changed at once, for those that must fit each other.
     *
     * @param values texts by dotted path
     * @throws PccdException where there is no such key, a value has the wrong type or leaves its range
     */
    public static <P extends Record> P with(P record, Map<String, String> values) {
        ObjectNode root = Json.mapper().valueToTree(record);
        values.forEach((key, value) -> set(root, key, value, record.getClass()));
        @SuppressWarnings("unchecked")
        Class<P> type = (Class<P>) record.getClass();
        return fromJson(type, root);
    }

    private static void set(ObjectNode root, String key, String value, Class<? extends Record> type) {
        String[] path = key.split("\\.");
        JsonNode node = root;
        for (int i = 0; i < path.length - 1 && node != null; i++) {
            node = node.get(path[i]);
        }
        String last = path[path.length - 1];
        if (!(node instanceof ObjectNode parent) || !parent.has(last)) {
            throw new PccdException("There is no parameter '" + key + "'; the parameters are " + keys(type) + ".");
        }
        parent.set(last, parse(key, parent.get(last), value));
    }

    /** @throws PccdException naming the key where a value is missing, unknown, of the wrong type or out of range */
    public static <P extends Record> P fromJson(Class<P> type, JsonNode json) {
        try {
            P record = Json.mapper().treeToValue(json, type);
            check(record, "");
            return record;
        } catch (InvalidFormatException e) {
            Class<?> wanted = e.getTargetType();
            throw new PccdException(
                    "Parameter '" + key(e) + "' is '" + e.getValue() + "', but must be " + kind(wanted) + ".");
        } catch (UnrecognizedPropertyException e) {
            throw new PccdException(
                    "There is no parameter '" + key(e) + "'; the parameters are " + e.getKnownPropertyIds() + ".");
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof PccdException own) {
                throw own;
            }
            throw new PccdException("Parameter '" + key(e) + "' has no legal value: " + e.getOriginalMessage() + ".");
        } catch (JsonProcessingException e) {
            throw new PccdException(
                    "Not a valid configuration (" + type.getSimpleName() + "): " + e.getOriginalMessage());
        }
    }

    private static String kind(Class<?> wanted) {
        if (wanted.isEnum()) {
            return "one of " + values(wanted);
        }
        return switch (wanted.getSimpleName()) {
            case "int", "long", "Integer", "Long" -> "a whole number";
            case "double", "Double" -> "a number";
            case "boolean" -> "true or false";
            default -> "of type " + wanted.getSimpleName();
        };
    }

    private static String key(JsonMappingException e) {
        return e.getPath().stream().map(Reference::getFieldName).collect(Collectors.joining("."));
    }

    // In their spelling in JSON.
    private static List<String> values(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(v -> Json.mapper().valueToTree(v).asText())
                .toList();
    }

    /** @throws PccdException where a number leaves the range that its {@link Parameter} declares */
    public static void check(Record record) {
        check(record, "");
    }

    private static void check(Record record, String prefix) {
        for (RecordComponent c : record.getClass().getRecordComponents()) {
            Object value = value(c, record);
            String key = prefix + c.getName();
            Parameter p = c.getAnnotation(Parameter.class);
            if (value instanceof Record nested) {
                check(nested, key + ".");
            } else if (p != null
                    && value instanceof Number n
                    && !(n.doubleValue() >= p.min() && n.doubleValue() <= p.max())) {
                throw new PccdException("Parameter '" + key + "' is " + value + ", but must " + range(p) + ".");
            }
        }
    }

    private static String range(Parameter p) {
        if (Double.isInfinite(p.max()) && !Double.isInfinite(p.min())) {
            return "be at least " + number(p.min());
        }
        return "lie between " + number(p.min()) + " and " + number(p.max());
    }

    private static String number(double d) {
        return d == Math.rint(d) && Math.abs(d) < 1e15 ? Long.toString((long) d) : Double.toString(d);
    }

    private static JsonNode parse(String key, JsonNode old, String value) {
        if (!old.isTextual() && value.isBlank()) {
            throw new PccdException("Parameter '" + key + "' is empty, but needs a value.");
        }
        JsonNode parsed = old.isTextual() ? text(value) : json(value);
        if (old.isIntegralNumber() && parsed.isFloatingPointNumber()) {
            if (parsed.doubleValue() != Math.rint(parsed.doubleValue()) || !parsed.canConvertToLong()) {
                throw new PccdException("Parameter '" + key + "' is '" + value + "', but must be a whole number.");
            }
            return Json.mapper().getNodeFactory().numberNode(parsed.longValue());
        }
        return parsed;
    }

    private static JsonNode json(String value) {
        try {
            return Json.mapper()
                    .reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(value);
        } catch (JsonProcessingException e) {
            return text(value);
        }
    }

    private static JsonNode text(String value) {
        return Json.mapper().getNodeFactory().textNode(value);
    }

    private static List<String> keys(Class<? extends Record> type) {
        return describe(type).stream().map(Description::key).toList();
    }

    private static void describe(Class<?> type, String prefix, List<Description> all) {
        for (RecordComponent c : type.getRecordComponents()) {
            if (c.getType().isRecord()) {
                describe(c.getType(), prefix + c.getName() + ".", all);
            } else {
                all.add(new Description(
                        prefix + c.getName(), c.getType().getSimpleName(), c.getAnnotation(Parameter.class)));
            }
        }
    }

    private static Object value(RecordComponent c, Record record) {
        try {
            c.getAccessor().setAccessible(true);
            return c.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "unreadable component " + c + " of "
                            + Arrays.toString(record.getClass().getRecordComponents()),
                    e);
        }
    }
}
