package org.pccd.crystal;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Amounts of elements. Immutable. */
public final class Composition {
    private final EnumMap<Element, Double> amounts = new EnumMap<>(Element.class);

    /** @param amounts positive amounts by element */
    public Composition(Map<Element, Double> amounts) {
        amounts.forEach((e, n) -> this.amounts.merge(e, n, Double::sum));
    }

    static Composition of(Structure structure) {
        EnumMap<Element, Double> amounts = new EnumMap<>(Element.class);
        for (Site site : structure.sites()) {
            site.species().forEach(s -> amounts.merge(s.element(), s.occupancy(), Double::sum));
        }
        return new Composition(amounts);
    }

    /** Amounts by element, in the order of the atomic number. */
    public Map<Element, Double> amounts() {
        return Collections.unmodifiableMap(amounts);
    }

    public Set<Element> elements() {
        return Collections.unmodifiableSet(amounts.keySet());
    }

    /** Symbols in alphabetical order joined by hyphens, such as {@code Co-Li-O}. */
    public String chemicalSystem() {
        return amounts.keySet().stream().map(Element::symbol).sorted().collect(Collectors.joining("-"));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Composition c && c.amounts.equals(amounts);
    }

    @Override
    public int hashCode() {
        return amounts.hashCode();
    }
}
