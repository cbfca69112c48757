package org.pccd.encoding.pointcloud.internal;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.encoding.EncodingRefused;
import org.pccd.encoding.pointcloud.Profile;

/**
 * The seven condition tokens (iScience 28, 111659): three elements, three times the magnetic ordering, the class of the
 * band gap. Element numbers lie in 0 to 99, orderings from 100, gap classes from 120.
 */
final class ConditionTokens {
    static final int COUNT = 7;
    static final int VOCABULARY = 131;
    static final int MAX_ELEMENTS = 3;

    private static final int MAGNETIC = 100;
    private static final int GAP = 120;
    private static final List<String> ORDERINGS = List.of("nm", "fm", "fim", "afm", "unknown");
    /** Numbers of the gap classes; the unknown one takes the last token of the vocabulary. */
    private static final Map<String, Integer> GAPS = Map.of("metal", 0, "narrow", 1, "wide", 2, "unknown", 10);

    /** What can be asked for besides elements. */
    static final Map<String, List<String>> LABELS = labels();

    private static final double WIDE_FROM = 1.5;

    private final ElementOrder order;

    ConditionTokens(Profile profile) {
        order = new ElementOrder(profile);
    }

    private static Map<String, List<String>> labels() {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        labels.put("magnetic_ordering", List.of("NM", "FM", "FiM", "AFM", "unknown"));
        labels.put("band_gap", List.of("metal", "narrow", "wide", "unknown"));
        return Collections.unmodifiableMap(labels);
    }

    Set<Element> known() {
        return order.ids().keySet();
    }

    /** A binary A-B becomes A, B, A; an element A, A, A. */
    int[] encode(List<Element> elements, Map<String, String> labels) throws EncodingRefused {
        if (elements.isEmpty() || elements.size() > MAX_ELEMENTS) {
            throw new EncodingRefused(
                    "limit.elements", "There are " + elements.size() + " elements; 1 to 3 can be encoded.");
        }
        int[] tokens = new int[COUNT];
        for (int i = 0; i < MAX_ELEMENTS; i++) {
            Element element = elements.get(i < elements.size() ? i : 0);
            Integer id = order.ids().get(element);
            if (id == null) {
                throw new EncodingRefused(
                        "element.unknown", element + " has no token; the elements with one are " + known() + ".");
            }
            tokens[i] = id;
        }
        Arrays.fill(tokens, MAX_ELEMENTS, COUNT - 1, MAGNETIC + magnetic(labels));
        tokens[COUNT - 1] = GAP + gap(labels.getOrDefault("band_gap", ""));
        return tokens;
    }

    /** @throws PccdException where the tokens are not those of elements */
    List<Element> elements(int[] tokens) {
        if (tokens.length != COUNT) {
            throw new PccdException("Conditions of " + tokens.length + " tokens are given, but this encoder has 7.");
        }
        LinkedHashSet<Element> elements = new LinkedHashSet<>();
        for (int i = 0; i < MAX_ELEMENTS; i++) {
            int token = tokens[i];
            elements.add(order.element(token)
                    .orElseThrow(() -> new PccdException("Condition token " + token + " stands for no element.")));
        }
        return List.copyOf(elements);
    }

    private static int magnetic(Map<String, String> labels) throws EncodingRefused {
        String label = labels.getOrDefault("magnetic_ordering", labels.getOrDefault("ordering", ""));
        String key = label.isBlank() ? "unknown" : label.strip().toLowerCase(Locale.ROOT);
        int place = ORDERINGS.indexOf(key);
        if (place < 0) {
            throw new EncodingRefused(
                    "label.magnetic-ordering",
                    "The magnetic ordering '" + label + "' is not one of NM, FM, FiM, AFM, unknown.");
        }
        return place;
    }

    private static int gap(String label) throws EncodingRefused {
        String key = label.strip().toLowerCase(Locale.ROOT);
        if (key.isEmpty() || key.equals("nan")) {
            return GAPS.get("unknown");
        }
        if (GAPS.containsKey(key)) {
            return GAPS.get(key);
        }
        try {
            double gap = Double.parseDouble(key);
            if (gap >= 0) {
                return GAPS.get(gap == 0 ? "metal" : gap < WIDE_FROM ? "narrow" : "wide");
            }
        } catch (NumberFormatException e) {
            throw refused(label);
        }
        throw refused(label);
    }

    private static EncodingRefused refused(String label) {
        return new EncodingRefused(
                "label.band-gap",
                "The band gap '" + label + "' is neither a number of eV from 0 nor metal, narrow, wide or unknown.");
    }
}
