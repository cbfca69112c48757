package org.pccd.dataset.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The programs at work, for provenance. */
final class Versions {
    private static final String UNKNOWN = "development";

    private Versions() {}

    /** @param database version that the database gives */
    static Map<String, String> of(String database) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("pccd", bundleVersion(Versions.class));
        versions.put("duckdb", database);
        versions.put("java", Runtime.version().toString());
        return versions;
    }

    private static String bundleVersion(Class<?> type) {
        try {
            Bundle bundle = FrameworkUtil.getBundle(type);
            return bundle == null ? UNKNOWN : bundle.getVersion().toString();
        } catch (NoClassDefFoundError e) {
            return UNKNOWN;
        }
    }
}
