package org.pccd.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pccd.core.Parameter;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;

/** Which of the sound entries an import keeps, beyond the limits of {@link ImportSettings}. */
public record ImportFilter(
        @Parameter(label = "Required elements", hint = "Structures without each of these are filtered out")
        List<String> required,

        @Parameter(label = "Excluded elements", hint = "Structures with any of these are filtered out")
        List<String> excluded,

        @Parameter(
                label = "Only elements",
                hint = "Structures with any element but these are filtered out; empty for all elements")
        List<String> only,

        @Parameter(
                label = "Fewest elements",
                hint = "Structures with fewer different elements are filtered out",
                min = 1,
                max = 118)
        int minElements,

        @Parameter(
                label = "Fewest sites",
                hint = "Structures with fewer sites in the cell are filtered out",
                min = 1,
                max = 1_000_000)
        int minSites,

        @Parameter(
                label = "Space groups",
                hint = "Numbers and ranges such as 195..230, 62; of the space group that is found, else of that which"
                        + " the source names; empty for all")
        String spaceGroups,

        @Parameter(label = "Properties", hint = "What a property must be, by name, such as band_gap: >=0.5")
        Map<String, String> properties) {

    /** Keeps everything. */
    public static final ImportFilter NONE =
            new ImportFilter(List.of(), List.of(), List.of(), 1, 1, "", Collections.emptyMap());

    public ImportFilter {
        required = List.copyOf(required);
        excluded = List.copyOf(excluded);
        only = List.copyOf(only);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    public ImportFilter withRequired(List<String> symbols) {
        return new ImportFilter(symbols, excluded, only, minElements, minSites, spaceGroups, properties);
    }

    public ImportFilter withExcluded(List<String> symbols) {
        return new ImportFilter(required, symbols, only, minElements, minSites, spaceGroups, properties);
    }

    public ImportFilter withOnly(List<String> symbols) {
        return new ImportFilter(required, excluded, symbols, minElements, minSites, spaceGroups, properties);
    }

    /**
     * Likewise of structures with an element that an encoder does not know.
     *
     * @param known elements of the encoder
     * @throws PccdException where none is left of those that are asked for
     */
    public ImportFilter withKnown(Set<Element> known) {
        if (only.isEmpty() && known.size() == Element.values().length) {
            return this;
        }
        List<String> both = known.stream()
                .sorted()
                .map(Element::symbol)
                .filter(s -> only.isEmpty() || only.contains(s))
                .toList();
        if (both.isEmpty()) {
            throw new PccdException("None of the elements " + only + " can be encoded.");
        }
        return withOnly(both);
    }

    /** At least so many elements and sites. */
    public ImportFilter withAtLeast(int elements, int sites) {
        return new ImportFilter(required, excluded, only, elements, sites, spaceGroups, properties);
    }

    /** @param numbers a {@link FilterExpression} on the number of the space group */
    public ImportFilter withSpaceGroups(String numbers) {
        return new ImportFilter(required, excluded, only, minElements, minSites, numbers, properties);
    }

    /** @param expressions a {@link FilterExpression} for each property that is to be looked at */
    public ImportFilter withProperties(Map<String, String> expressions) {
        return new ImportFilter(required, excluded, only, minElements, minSites, spaceGroups, expressions);
    }

    /** @throws PccdException where a symbol, a range or an expression means nothing */
    void check() {
        List<String> symbols = new ArrayList<>(required);
        symbols.addAll(excluded);
        symbols.addAll(only);
        for (String s : symbols) {
            if (Element.bySymbol(s).isEmpty()) {
                throw new PccdException("'" + s + "' is not the symbol of an element; write for example Li, Co, O.");
            }
        }
        FilterExpression.parse(spaceGroups, FilterExpression.Kind.NUMBER);
        properties.values().forEach(FilterExpression::ofProperty);
    }
}
