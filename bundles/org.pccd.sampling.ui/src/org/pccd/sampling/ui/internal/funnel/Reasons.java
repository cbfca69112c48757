package org.pccd.sampling.ui.internal.funnel;

import java.util.Map;

/** Reason codes in words. */
final class Reasons {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("sites.none", "no site found"),
            Map.entry("species.unknown", "a species that was not asked for"),
            Map.entry("species.missing", "an element is missing"),
            Map.entry("sample.missing", "the file is missing"),
            Map.entry("structure.distance", "sites too close"),
            Map.entry("structure.volume", "cell without volume"),
            Map.entry("composition.not-neutral", "charges do not balance"),
            Map.entry("composition.electronegativity", "cation more electronegative than anion"),
            Map.entry("composition.partial", "partially occupied sites"),
            Map.entry("unique.duplicate", "the same as an earlier sample"),
            Map.entry("unique.not-compared", "could not be compared with others"),
            Map.entry("novel.known", "in the reference already"),
            Map.entry("novel.not-compared", "could not be compared with the reference"));

    private Reasons() {}

    /** The code itself where another plugin made it. */
    static String title(String code) {
        return WORDS.getOrDefault(code, code);
    }
}
