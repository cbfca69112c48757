package org.pccd.dataset.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pccd.dataset.PropertyColumn.Type;
import org.pccd.dataset.PropertySummary;

/** Learns which properties entries have, of which type and range. */
public final class PropertyScan {
    private final Map<String, PropertySummary> seen = new LinkedHashMap<>();

    /** Takes the properties of one entry. */
    public void see(Map<String, String> properties) {
        properties.forEach((name, value) -> {
            if (value != null && !value.isBlank() && !name.isBlank()) {
                seen.merge(name, first(name, value.strip()), PropertyScan::merged);
            }
        });
    }

    /** In the order in which they were seen first. */
    public List<PropertySummary> summary() {
        return new ArrayList<>(seen.values());
    }

    private static PropertySummary first(String name, String value) {
        Type type = PropertyTypes.typeOf(value);
        double number = type == Type.TEXT ? Double.NaN : Double.parseDouble(value);
        return new PropertySummary(name, type, 1, number, number, value);
    }

    private static PropertySummary merged(PropertySummary a, PropertySummary b) {
        return new PropertySummary(
                a.name(),
                a.type().compareTo(b.type()) > 0 ? a.type() : b.type(),
                a.values() + b.values(),
                Math.min(a.min(), b.min()),
                Math.max(a.max(), b.max()),
                a.example());
    }
}
