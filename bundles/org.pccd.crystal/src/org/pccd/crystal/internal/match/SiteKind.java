package org.pccd.crystal.internal.match;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pccd.crystal.Element;
import org.pccd.crystal.ElementData;
import org.pccd.crystal.Species;

/**
 * What occupies a site, in a form that can be compared.
 *
 * @param label sites with the same label may be images of each other in a smaller cell; occupancies count to 0.001
 * @param ions amounts by element and oxidation state (NaN: not known)
 * @param elements amounts by element
 */
public record SiteKind(String label, SortedMap<Ion, Double> ions, SortedMap<Element, Double> elements)
        implements Comparable<SiteKind> {
    /** Amounts that differ by no more than this are equal. */
    private static final double AMOUNT_TOLERANCE = 1e-8;

    /** An element in an oxidation state, NaN where it is not known. In order of electronegativity. */
    public record Ion(Element element, double oxidation) implements Comparable<Ion> {
        private static final Comparator<Ion> ORDER = Comparator.comparingDouble(
                        (Ion i) -> ElementData.of(i.element).electronegativity())
                .thenComparing(i -> i.element.symbol())
                .thenComparingDouble(Ion::oxidation);

        @Override
        public int compareTo(Ion other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            if (Double.isNaN(oxidation)) {
                return element.symbol();
            }
            double size = Math.abs(oxidation);
            String number = size == 1 ? "" : size == Math.rint(size) ? Long.toString((long) size) : "" + size;
            return element.symbol() + number + (oxidation >= 0 ? "+" : "-");
        }
    }

    public static SiteKind of(Collection<Species> species) {
        SortedMap<Ion, Double> ions = new TreeMap<>();
        SortedMap<Element, Double> elements = new TreeMap<>();
        double total = 0;
        for (Species s : species) {
            ions.merge(new Ion(s.element(), s.oxidation()), s.occupancy(), Double::sum);
            elements.merge(s.element(), s.occupancy(), Double::sum);
            total += s.occupancy();
        }
        boolean ordered = ions.size() == 1 && total == 1;
        String label = ions.entrySet().stream()
                .map(e -> ordered
                        ? e.getKey().toString()
                        : String.format(Locale.ROOT, "%s:%.3f", e.getKey(), e.getValue()))
                .collect(Collectors.joining(", "));
        return new SiteKind(label, ions, elements);
    }

    /** Electropositive ions before others, more of an ion before less: the order in which formulas are written. */
    @Override
    public int compareTo(SiteKind other) {
        TreeSet<Ion> both = new TreeSet<>(ions.keySet());
        both.addAll(other.ions.keySet());
        for (Ion ion : both) {
            int order = Double.compare(other.ions.getOrDefault(ion, 0.0), ions.getOrDefault(ion, 0.0));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    public boolean sameIons(SiteKind other) {
        return same(ions, other.ions);
    }

    public boolean sameElements(SiteKind other) {
        return same(elements, other.elements);
    }

    private static <K> boolean same(Map<K, Double> first, Map<K, Double> second) {
        return first.size() == second.size()
                && first.entrySet().stream()
                        .allMatch(e -> second.containsKey(e.getKey())
                                && Math.abs(e.getValue() - second.get(e.getKey())) <= AMOUNT_TOLERANCE);
    }
}
