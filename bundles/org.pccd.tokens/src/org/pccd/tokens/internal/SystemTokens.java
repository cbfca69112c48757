package org.pccd.tokens.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pccd.crystal.Element;
import org.pccd.encoding.EncodingRefused;
import org.pccd.encoding.Limits;

/** The condition tokens: number of sites, 0 where it is not known; atomic numbers ascending, then 0 for none. */
record SystemTokens(Limits limits) {
    /** The label that tells the number of sites. */
    static final String SITES = "sites";

    int count() {
        return 1 + limits.maxElements();
    }

    Map<String, List<String>> labels() {
        return Map.of(
                SITES,
                IntStream.rangeClosed(1, limits.maxSites())
                        .mapToObj(Integer::toString)
                        .toList());
    }

    int[] encode(Collection<Element> elements, Map<String, String> labels) throws EncodingRefused {
        int sites = sites(labels.getOrDefault(SITES, ""));
        return encode(elements, sites);
    }

    /** @param sites 0 where their number is not known */
    int[] encode(Collection<Element> elements, int sites) throws EncodingRefused {
        if (elements.isEmpty() || elements.size() > limits.maxElements()) {
            throw new EncodingRefused(
                    "limit.elements",
                    "There are " + elements.size() + " elements; 1 to " + limits.maxElements() + " can be encoded.");
        }
        for (Element e : elements) {
            if (!limits.elements().contains(e)) {
                throw new EncodingRefused("element.unknown", "The element " + e + " cannot be encoded.");
            }
        }
        if (sites != 0 && sites < elements.size()) {
            throw new EncodingRefused(
                    "limit.sites", "A cell of " + sites + " sites cannot hold " + elements.size() + " elements.");
        }
        int[] tokens = new int[count()];
        tokens[0] = sites;
        int[] numbers =
                elements.stream().mapToInt(e -> e.ordinal() + 1).sorted().toArray();
        System.arraycopy(numbers, 0, tokens, 1, numbers.length);
        return tokens;
    }

    /** The number of sites asked for, 0 where nothing is said. */
    int sites(String label) throws EncodingRefused {
        if (label.isBlank() || label.strip().equalsIgnoreCase("unknown")) {
            return 0;
        }
        try {
            int sites = Integer.parseInt(label.strip());
            if (sites >= 1 && sites <= limits.maxSites()) {
                return sites;
            }
        } catch (NumberFormatException e) {
            throw refused(label);
        }
        throw refused(label);
    }

    private EncodingRefused refused(String label) {
        return new EncodingRefused(
                "label.sites",
                "The number of sites '" + label + "' is no whole number from 1 to " + limits.maxSites() + ".");
    }

    /** The elements of tokens; what stands for none is left out. */
    List<Element> elements(int[] tokens) {
        List<Element> elements = new ArrayList<>();
        Arrays.stream(tokens)
                .skip(1)
                .filter(t -> t >= 1 && t <= Element.values().length)
                .mapToObj(Element::byNumber)
                .filter(e -> limits.elements().contains(e))
                .distinct()
                .forEach(elements::add);
        return List.copyOf(elements);
    }
}
