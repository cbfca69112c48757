package org.pccd.sampling.ui.internal.gallery;

import java.util.Locale;
import java.util.Map;
import org.pccd.evaluation.SampleValues;

/** Names of numbers and metrics for people. */
final class Numbers {
    private static final Map<String, String> LABELS = Map.of(
            SampleValues.SITES, "Sites",
            SampleValues.DENSITY, "Density (g/cm³)",
            SampleValues.VOLUME, "Volume per site (Å³)",
            SampleValues.DISTANCE, "Shortest distance (Å)");

    private static final Map<String, String> METRICS = Map.of(
            "structural-validity", "Valid structure",
            "composition-validity", "Valid composition",
            "uniqueness", "Unique",
            "novelty", "Novel",
            "valid-unique-novel", "Valid, unique and novel",
            "no-overlap", "Without overlap",
            "relaxation", "Relaxed",
            "energy-above-hull", "Hull known",
            "sun", "Stable, unique and novel (S.U.N.)",
            "metastable-sun", "Metastable, unique and novel");

    private Numbers() {}

    /** With unit. */
    static String label(String value) {
        return LABELS.getOrDefault(value, value);
    }

    static String metric(String id) {
        return METRICS.getOrDefault(id, id);
    }

    static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.3f", value);
    }
}
