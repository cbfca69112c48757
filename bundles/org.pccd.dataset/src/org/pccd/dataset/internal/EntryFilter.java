package org.pccd.dataset.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pccd.core.Problem;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.dataset.FilterExpression;
import org.pccd.dataset.ImportFilter;
import org.pccd.dataset.ImportSettings;
import org.pccd.dataset.Refusal;
import org.pccd.dataset.Refusal.Verdict;

/** Decides whether an entry that could be read belongs into the dataset. */
final class EntryFilter {
    private final ImportSettings settings;
    private final ElementFilter elements;
    private final FilterExpression groups;
    private final Map<String, FilterExpression> properties = new LinkedHashMap<>();

    EntryFilter(ImportSettings settings) {
        this.settings = settings;
        ImportFilter filter = settings.filter();
        elements = new ElementFilter(filter);
        groups = FilterExpression.parse(filter.spaceGroups(), FilterExpression.Kind.NUMBER);
        filter.properties().forEach((name, text) -> properties.put(name, FilterExpression.ofProperty(text)));
    }

    /** The reason to leave the entry out, empty where it is kept as far as its space group does not matter. */
    Optional<Refusal> judge(Entry entry) {
        Structure s = entry.structure();
        if (s.sites().isEmpty()) {
            return refused(entry, "entry.no-sites", "the structure has no sites; expected at least one");
        }
        if (!settings.disorder() && !s.ordered()) {
            return filtered(
                    entry,
                    "filter.disorder",
                    "a site is occupied partially or by several species; kept are ordered ones");
        }
        return numbers(entry, s).or(() -> elements(entry, s)).or(() -> properties(entry));
    }

    /** @param number that the search found, 0 where it found none or there was no search */
    Optional<Refusal> judgeSpaceGroup(Entry entry, int number) {
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        int known = number > 0 ? number : PropertyTypes.spaceGroup(entry.properties());
        if (groups.test(known > 0 ? Integer.toString(known) : null)) {
            return Optional.empty();
        }
        String is = known > 0 ? "the space group is " + known : "no space group is known";
        return filtered(entry, "filter.space-group", is + "; kept are " + groups);
    }

    private Optional<Refusal> numbers(Entry entry, Structure s) {
        int n = s.composition().elements().size();
        if (n > settings.maxElements()) {
            return filtered(entry, "filter.max-elements", n + " elements; kept are at most " + settings.maxElements());
        }
        int sites = s.sites().size();
        if (sites > settings.maxSites()) {
            return filtered(entry, "filter.max-sites", sites + " sites; kept are at most " + settings.maxSites());
        }
        int fewest = settings.filter().minElements();
        if (n < fewest) {
            return filtered(entry, "filter.min-elements", n + " elements; kept are at least " + fewest);
        }
        int fewestSites = settings.filter().minSites();
        return sites < fewestSites
                ? filtered(entry, "filter.min-sites", sites + " sites; kept are at least " + fewestSites)
                : Optional.empty();
    }

    private Optional<Refusal> elements(Entry entry, Structure s) {
        Set<String> present =
                s.composition().elements().stream().map(Element::symbol).collect(Collectors.toSet());
        return elements.judge(present)
                .map(found -> filtered(entry, found.code(), found.message()).orElseThrow());
    }

    private Optional<Refusal> properties(Entry entry) {
        for (Map.Entry<String, FilterExpression> p : properties.entrySet()) {
            String value = entry.properties().get(p.getKey());
            if (!p.getValue().test(value)) {
                String is = value == null || value.isBlank() ? "missing" : value.strip();
                return filtered(
                        entry, "filter.property", p.getKey() + " is " + is + "; kept are those of " + p.getValue());
            }
        }
        return Optional.empty();
    }

    static Optional<Refusal> refused(Entry entry, String code, String message) {
        return Optional.of(Refusal.of(Verdict.REFUSED, problem(entry, code, message)));
    }

    private static Optional<Refusal> filtered(Entry entry, String code, String message) {
        return Optional.of(Refusal.of(Verdict.FILTERED, problem(entry, code, message)));
    }

    private static Problem problem(Entry entry, String code, String message) {
        return new Problem(code, entry.source(), entry.line(), entry.name(), message);
    }
}
