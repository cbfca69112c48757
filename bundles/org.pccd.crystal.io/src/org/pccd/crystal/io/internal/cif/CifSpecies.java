package org.pccd.crystal.io.internal.cif;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pccd.crystal.Element;

/** What the atom-type symbols and labels of a data block mean: {@code Fe3+}, {@code O2-}, {@code Ca1A}. */
final class CifSpecies {
    /** Groups whose hydrogen is not located, as mineral and zeolite files name them. */
    private static final Map<String, Element> GROUPS =
            Map.of("WAT", Element.O, "WATER", Element.O, "OW", Element.O, "OH", Element.O, "HW", Element.H);

    private final Map<String, Double> oxidation = new HashMap<>();
    private final EnumMap<Element, Double> formula;

    /**
     * @param element the element
     * @param oxidation NaN where it is not known
     */
    record Kind(Element element, double oxidation) {}

    CifSpecies(CifBlock block) throws CifException {
        CifBlock.Column symbols = block.column("_atom_type_symbol");
        CifBlock.Column numbers = block.column("_atom_type_oxidation_number");
        if (symbols != null && numbers != null && symbols.table() == numbers.table()) {
            for (int row = 0; row < symbols.rows(); row++) {
                if (symbols.value(row) != null && numbers.value(row) != null) {
                    double number =
                            CifNumbers.parse(numbers.value(row), "_atom_type_oxidation_number", numbers.line(row));
                    oxidation.put(symbols.value(row), number);
                }
            }
        }
        formula = CifFormula.of(block.value("_chemical_formula_sum"));
    }

    /** The formula of the data block, empty where it has none that can be read. */
    Map<Element, Double> formula() {
        return formula;
    }

    /** Empty where the symbol names no element. */
    Optional<Kind> ofSymbol(String symbol) {
        int letters = letters(symbol);
        double charge = oxidation.getOrDefault(symbol, charge(symbol.substring(letters)));
        return element(symbol.substring(0, letters)).map(e -> new Kind(e, charge));
    }

    /** Labels begin with the symbol, but the letters that follow need not belong to it; the formula decides. */
    Optional<Kind> ofLabel(String label) {
        double charge = oxidation.getOrDefault(label, Double.NaN);
        String word = label.substring(0, letters(label));
        return elementOfLabel(word).map(e -> new Kind(e, charge));
    }

    private Optional<Element> elementOfLabel(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        if (upper.startsWith("WAT") || GROUPS.containsKey(upper)) {
            return Optional.of(GROUPS.getOrDefault(upper, Element.O));
        }
        Optional<Element> two = word.length() < 2 ? Optional.empty() : element(word.substring(0, 2));
        Optional<Element> one = word.isEmpty() ? Optional.empty() : element(word.substring(0, 1));
        boolean onlyOne = one.isPresent()
                && two.isPresent()
                && !formula.isEmpty()
                && !formula.containsKey(two.get())
                && formula.containsKey(one.get());
        return two.isEmpty() || onlyOne ? one : two;
    }

    private static Optional<Element> element(String word) {
        Element group = GROUPS.get(word.toUpperCase(Locale.ROOT));
        if (group != null) {
            return Optional.of(group);
        }
        if (word.isEmpty() || word.length() > 2) {
            return Optional.empty();
        }
        return Element.bySymbol(word.substring(0, 1).toUpperCase(Locale.ROOT)
                + word.substring(1).toLowerCase(Locale.ROOT));
    }

    private static int letters(String s) {
        int n = 0;
        while (n < s.length() && Character.isLetter(s.charAt(n))) {
            n++;
        }
        return n;
    }

    // 3+, +3, 2-, 2.5+, + and so on; anything else says nothing about the charge.
    private static double charge(String rest) {
        int sign = Math.max(rest.indexOf('+'), rest.indexOf('-'));
        if (sign < 0) {
            return Double.NaN;
        }
        String digits = rest.substring(0, sign) + rest.substring(sign + 1);
        try {
            double size = digits.isEmpty() ? 1 : Double.parseDouble(digits);
            return rest.charAt(sign) == '-' && size != 0 ? -size : size;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
