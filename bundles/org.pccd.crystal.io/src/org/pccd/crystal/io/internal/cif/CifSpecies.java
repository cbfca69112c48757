package org.pccd.crystal.io.internal.cif;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.crystal.Element;

/** What the atom-type symbols and labels of a data block mean: {@code Fe3+}, {@code Ca1A}, {@code 0.8Nb + 0.2Zr}. */
final class CifSpecies {
    /** One part of a mixture as the Pauling File writes it. */
    private static final Pattern SHARE =
            Pattern.compile("([01]?\\.\\d*[1-9]\\d*|1\\.0+|1)(?:\\(\\d+\\))?\\s*([A-Z].*)");

    private static final Pattern ISOTOPE = Pattern.compile("^\\d{1,3}([A-Z][a-z]?)(?![a-z])");

    private final Map<String, Double> oxidation = new HashMap<>();
    private final Map<String, List<Kind>> known = new HashMap<>();
    private final EnumMap<Element, Double> formula;
    private final CifNotes notes;

    /**
     * @param element the element
     * @param oxidation NaN where it is not known
     * @param share of the atom's occupancy
     */
    record Kind(Element element, double oxidation, double share) {}

    CifSpecies(CifBlock block) throws CifException {
        notes = block.notes();
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
    List<Kind> ofSymbol(String symbol, int line) {
        List<Kind> kinds = known.get(symbol);
        if (kinds == null) {
            kinds = mixture(symbol, line);
            if (kinds.isEmpty()) {
                // The number of an isotope may stand before the symbol.
                String element = ISOTOPE.matcher(symbol).replaceFirst("$1");
                kinds = single(element, 1, line).map(List::of).orElse(List.of());
            }
            known.put(symbol, kinds);
        }
        return kinds;
    }

    /** Labels begin with the symbol, but the letters that follow need not belong to it; the formula decides. */
    List<Kind> ofLabel(String label, int line) {
        int from = 0;
        while (from < label.length() && !Character.isLetter(label.charAt(from))) {
            from++;
        }
        List<Kind> mixed = mixture(label, line);
        if (!mixed.isEmpty()) {
            return mixed;
        }
        String word = label.substring(from, from + letters(label, from));
        double charge = oxidation.getOrDefault(label, Double.NaN);
        Optional<Element> element = CifSymbols.ofLabel(word, formula, notes, line);
        return element.map(e -> List.of(new Kind(e, charge, 1))).orElse(List.of());
    }

    private Optional<Kind> single(String symbol, double share, int line) {
        int letters = letters(symbol, 0);
        double charge = oxidation.getOrDefault(symbol, charge(symbol.substring(letters)));
        return CifSymbols.ofSymbol(symbol, symbol.substring(0, letters), formula, notes, line)
                .map(e -> new Kind(e, charge, share));
    }

    private List<Kind> mixture(String text, int line) {
        if (text.indexOf('.') < 0) {
            return List.of();
        }
        List<Kind> kinds = new ArrayList<>();
        for (String part : text.replaceAll("<[^>]*>", "").trim().split("\\s+\\+\\s+")) {
            Matcher share = SHARE.matcher(part.trim());
            Optional<Kind> kind = share.matches()
                    ? single(share.group(2), Double.parseDouble(share.group(1)), line)
                    : Optional.empty();
            if (kind.isEmpty()) {
                return List.of();
            }
            kinds.add(kind.get());
        }
        return kinds;
    }

    private static int letters(String s, int from) {
        int n = from;
        while (n < s.length() && Character.isLetter(s.charAt(n))) {
            n++;
        }
        return n - from;
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
