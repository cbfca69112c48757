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
            Map.entry("novel.not-compared", "could not be compared with the reference"),
            Map.entry("relax.not-converged", "forces still too large after all steps"),
            Map.entry("relax.out-of-time", "forces still too large after the time"),
            Map.entry("relax.exploded", "exploded: volume or a force grew too far"),
            Map.entry("relax.collapsed", "collapsed: atoms or cell fell together"),
            Map.entry("relax.unsupported-element", "an element that the potential does not know"),
            Map.entry("relax.atoms-on-one-place", "two atoms on one place"),
            Map.entry("relax.no-ordered-atoms", "shared or partly empty sites"),
            Map.entry("relax.too-large", "too large for the potential"),
            Map.entry("relax.not-finite", "the potential gave no number"),
            Map.entry("filter.overlap", "overlapping atoms"),
            Map.entry("hull.missing-reference", "an element without a reference energy"),
            Map.entry("hull.above-0.25", "0.25 eV/atom or more above the hull"),
            Map.entry("hull.above-0.1", "0.1 eV/atom or more above the hull"),
            Map.entry("hull.above-0.08", "0.08 eV/atom or more above the hull"),
            Map.entry("hull.above-0", "above the hull"));

    private Reasons() {}

    /** The code itself where another plugin made it. */
    static String title(String code) {
        return WORDS.getOrDefault(code, code);
    }
}
