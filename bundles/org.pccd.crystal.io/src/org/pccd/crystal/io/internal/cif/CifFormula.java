package org.pccd.crystal.io.internal.cif;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;

/** The item {@code _chemical_formula_sum}, and what it tells about the completeness of the atom list. */
final class CifFormula {
    private static final Pattern PART = Pattern.compile("([A-Z][a-z]?)([0-9]*\\.?[0-9]*)");

    private CifFormula() {}

    /** Amounts by element; empty where the text is null or no plain formula. */
    static EnumMap<Element, Double> of(String text) {
        EnumMap<Element, Double> amounts = new EnumMap<>(Element.class);
        if (text == null) {
            return amounts;
        }
        for (String part : text.trim().split("\\s+")) {
            Matcher matcher = PART.matcher(part);
            Optional<Element> element = matcher.matches() ? Element.bySymbol(matcher.group(1)) : Optional.empty();
            if (element.isEmpty() || matcher.group(2).equals(".")) {
                return new EnumMap<>(Element.class);
            }
            amounts.merge(
                    element.get(), matcher.group(2).isEmpty() ? 1 : Double.parseDouble(matcher.group(2)), Double::sum);
        }
        return amounts;
    }

    /**
     * Refuses an ordered structure without symmetry whose atom list ends the file and holds less than one formula unit:
     * the file was cut between two rows. Hydrogen does not count; it is often not located.
     */
    static void requireComplete(CifBlock block, CifBlock.Column atoms, Map<Element, Double> formula, Structure s)
            throws CifException {
        if (formula.isEmpty() || !block.endsFile(atoms) || !s.ordered()) {
            return;
        }
        for (Map.Entry<Element, Double> e : formula.entrySet()) {
            long found = s.sites().stream()
                    .filter(site -> site.element() == e.getKey())
                    .count();
            if (e.getKey() != Element.H && found < e.getValue() - 0.01) {
                throw new CifException(
                        "truncated",
                        atoms.line(atoms.rows() - 1),
                        "the formula has " + e.getValue() + " " + e.getKey() + ", but the atom list that ends the file"
                                + " gives only " + found + ": the file seems cut off");
            }
        }
    }
}
