package org.pccd.crystal;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pccd.core.PccdException;

/** Amounts of elements. Immutable. */
public final class Composition {
    private final EnumMap<Element, Double> amounts = new EnumMap<>(Element.class);

    /**
     * @param amounts positive amounts by element
     * @throws PccdException where an amount is not a positive number
     */
    public Composition(Map<Element, Double> amounts) {
        amounts.forEach((e, n) -> {
            if (!(n > 0 && n < Double.POSITIVE_INFINITY)) {
                throw new PccdException("A composition cannot hold " + n + " of " + e + "; give a positive number.");
            }
        });
        amounts.forEach((e, n) -> this.amounts.merge(e, n, Double::sum));
    }

    /**
     * Reads a formula such as {@code LiFePO4}, {@code Ca3(PO4)2}, {@code Li4 Fe4 P4 O16} or {@code Fe0.9O}.
     *
     * @throws PccdException where the text is none, and says at which character
     */
    public static Composition parse(String formula) {
        return new Composition(new FormulaText(formula).amounts());
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

    /** Amount of this element, 0 where it is absent. */
    public double amount(Element element) {
        return amounts.getOrDefault(element, 0.0);
    }

    public Set<Element> elements() {
        return Collections.unmodifiableSet(amounts.keySet());
    }

    /** Number of atoms, the sum of all amounts. */
    public double atoms() {
        return amounts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Weight of all atoms in u; NaN where an element's weight is not known. */
    public double weight() {
        return amounts.entrySet().stream()
                .mapToDouble(e -> e.getValue() * ElementData.of(e.getKey()).mass())
                .sum();
    }

    /** Symbols in alphabetical order joined by hyphens, such as {@code Co-Li-O}. */
    public String chemicalSystem() {
        return amounts.keySet().stream().map(Element::symbol).sorted().collect(Collectors.joining("-"));
    }

    /**
     * Divided by the greatest common divisor of its amounts; unchanged where an amount is not whole, to 1e-8.
     */
    public Composition reduced() {
        if (!whole()) {
            return this;
        }
        long divisor = divisor(amounts.values());
        EnumMap<Element, Double> divided = new EnumMap<>(Element.class);
        amounts.forEach((e, n) -> divided.put(e, Math.rint(n) / divisor));
        return new Composition(divided);
    }

    /** All amounts in the order of electronegativity, such as {@code Li4 Fe4 P4 O16}. */
    public String formula() {
        return byElectronegativity().stream()
                .map(e -> e + number(amount(e), true))
                .collect(Collectors.joining(" "));
    }

    /**
     * All amounts in the given order, without spaces and without ones, such as {@code Zn2In4Se8}.
     *
     * @param order for instance {@link Structure#elements()}, the order of a POSCAR; elements that are absent are left
     *     out
     */
    public String formula(List<Element> order) {
        return order.stream()
                .filter(amounts::containsKey)
                .map(e -> e + number(amount(e), false))
                .collect(Collectors.joining());
    }

    /**
     * The reduced formula as the Materials Project writes it, such as {@code LiFePO4} or {@code Ca3(PO4)2}: ordered by
     * electronegativity, anion groups in brackets, {@code O2} for the molecules and {@code Li2O2} for the peroxides.
     * Where an amount is not whole, {@link #formula()} without its spaces.
     */
    public String reducedFormula() {
        return ReducedFormula.of(this);
    }

    /** Reduced amounts, ascending, with letters in place of elements, such as {@code AB2C4}. */
    public String anonymousFormula() {
        StringBuilder text = new StringBuilder();
        char letter = 'A';
        for (double n : reduced().amounts.values().stream().sorted().toList()) {
            text.append(letter++).append(number(n, false));
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Composition c && c.amounts.equals(amounts);
    }

    @Override
    public int hashCode() {
        return amounts.hashCode();
    }

    /** The formula with all amounts. */
    @Override
    public String toString() {
        return formula();
    }

    /** Elements in ascending order of electronegativity, those without one last, equal ones by symbol. */
    List<Element> byElectronegativity() {
        return amounts.keySet().stream()
                .sorted(ElementData.BY_ELECTRONEGATIVITY)
                .toList();
    }

    /** Whether all amounts are whole numbers, to 1e-8. */
    boolean whole() {
        return amounts.values().stream().allMatch(n -> Math.abs(n - Math.rint(n)) < 1e-8);
    }

    /** Greatest common divisor of whole amounts. */
    static long divisor(Collection<Double> amounts) {
        long divisor = 0;
        for (double n : amounts) {
            long a = divisor;
            long b = Math.round(n);
            while (b != 0) {
                long rest = a % b;
                a = b;
                b = rest;
            }
            divisor = a;
        }
        return Math.max(1, divisor);
    }

    /** A whole number without fraction, another with at most eight decimals; 1 as nothing unless asked for. */
    static String number(double n, boolean one) {
        if (n == 1 && !one) {
            return "";
        }
        double rounded = Math.rint(n * 1e8) / 1e8;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
