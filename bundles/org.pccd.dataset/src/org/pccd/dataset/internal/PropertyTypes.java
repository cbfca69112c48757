package org.pccd.dataset.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.pccd.dataset.PropertyColumn;
import org.pccd.dataset.PropertyColumn.Type;

/** Learns which properties there are and the narrowest type of each, one value at a time. */
final class PropertyTypes {
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,17}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private final Map<String, Type> types = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();

    /** The property's place, in the order in which properties are first seen. */
    int see(String name, String value) {
        Type type = typeOf(value);
        types.merge(name, type, (a, b) -> a.compareTo(b) > 0 ? a : b);
        return places.computeIfAbsent(name, n -> places.size());
    }

    /** @param taken column names of the table, which SQL compares without case */
    List<PropertyColumn> columns(Collection<String> taken) {
        Set<String> used = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        used.addAll(taken);
        List<PropertyColumn> columns = new ArrayList<>();
        types.forEach((name, type) -> {
            String column = name;
            for (int i = 1; !used.add(column); i++) {
                column = name + "_property" + (i == 1 ? "" : i);
            }
            columns.add(new PropertyColumn(name, column, type));
        });
        return columns;
    }

    static Type typeOf(String value) {
        if (INTEGER.matcher(value).matches()) {
            return Type.INTEGER;
        }
        boolean number = NUMBER.matcher(value).matches() && Double.isFinite(Double.parseDouble(value));
        return number ? Type.NUMBER : Type.TEXT;
    }

    static String sqlType(Type type) {
        return switch (type) {
            case INTEGER -> "BIGINT";
            case NUMBER -> "DOUBLE";
            case TEXT -> "VARCHAR";
        };
    }

    /** The space group's number, where a property of a usual name holds one; else 0. */
    static int spaceGroup(Map<String, String> properties) {
        for (Map.Entry<String, String> p : properties.entrySet()) {
            if (SPACE_GROUP.contains(p.getKey().toLowerCase(Locale.ROOT))) {
                String value = p.getValue().strip();
                int number = value.matches("[0-9]{1,3}(\\.0*)?") ? (int) Double.parseDouble(value) : 0;
                if (number >= 1 && number <= 230) {
                    return number;
                }
            }
        }
        return 0;
    }

    private static final Set<String> SPACE_GROUP = Set.of(
            "spacegroup.number",
            "spacegroup_number",
            "space_group_number",
            "space_group",
            "spacegroup",
            "spg",
            "sgnum");
}
