package org.pccd.crystal.io.internal.cif;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pccd.crystal.Element;

/** Elements that the words of type symbols and labels mean. */
final class CifSymbols {
    /** Groups whose hydrogen is not located, as mineral and zeolite files name them. */
    private static final Map<String, Element> GROUPS =
            Map.of("WAT", Element.O, "WATER", Element.O, "OW", Element.O, "OH", Element.O, "HW", Element.H);

    /** Symbols of heavier elements are groups in capitals more often: NH3 is no nihonium. */
    private static final Element HEAVIEST_IN_CRYSTALS = Element.Lr;

    /** Scattering factors of valence states, Siva and Cval. */
    private static final Pattern VALENCE = Pattern.compile("([A-Z][a-z]?)(?:val?|v)");

    private CifSymbols() {}

    /**
     * @param symbol the whole type symbol
     * @param word the letters with which it begins
     * @param formula of the data block, may be empty
     */
    static Optional<Element> ofSymbol(
            String symbol, String word, Map<Element, Double> formula, CifNotes notes, int line) {
        Optional<Element> exact = Element.bySymbol(word);
        boolean water = symbol.equals("H2O") || symbol.equals("D2O");
        if (exact.isPresent() && !water) {
            return exact;
        }
        Element group = water ? Element.O : GROUPS.get(word.toUpperCase(Locale.ROOT));
        if (group == null && word.length() == 2) {
            Optional<Element> two = inAnyCase(word, formula);
            Optional<Element> one = Element.bySymbol(word.substring(0, 1));
            if (two.isPresent() && !onlyFirst(one, two.get(), formula)) {
                return two;
            }
            boolean hydrogen = word.charAt(1) == 'H' || word.charAt(1) == 'D';
            group = hydrogen || two.isPresent() ? one.orElse(null) : null;
        }
        if (group == null) {
            group = firstOfSeveral(word);
        }
        if (group == null && word.length() == 1) {
            return inAnyCase(word, formula);
        }
        if (group == null && VALENCE.matcher(word).matches()) {
            group = Element.bySymbol(VALENCE.matcher(word).replaceFirst("$1")).orElse(null);
        }
        if (group != null) {
            notes.add("type-symbol", line, "the type symbol '" + symbol + "' is taken as " + group);
        }
        return Optional.ofNullable(group);
    }

    /** @param word the letters with which the label begins */
    static Optional<Element> ofLabel(String word, Map<Element, Double> formula, CifNotes notes, int line) {
        String upper = word.toUpperCase(Locale.ROOT);
        if (upper.startsWith("WAT") || GROUPS.containsKey(upper)) {
            Element group = GROUPS.getOrDefault(upper, Element.O);
            notes.add("label", line, "the label '" + word + "' is taken as " + group);
            return Optional.of(group);
        }
        Optional<Element> two = word.length() < 2 ? Optional.empty() : inAnyCase(word.substring(0, 2), formula);
        Optional<Element> one = word.isEmpty() ? Optional.empty() : inAnyCase(word.substring(0, 1), formula);
        if (two.isPresent() && !onlyFirst(one, two.get(), formula)) {
            return two;
        }
        boolean likely = one.isPresent() && formula.containsKey(one.get());
        if (!likely && upper.startsWith("W") && formula.containsKey(Element.O)) {
            notes.add("label", line, "the label '" + word + "' is taken as the oxygen of water");
            return Optional.of(Element.O);
        }
        // T marks the tetrahedral sites of zeolites, whatever fills them, far more often than tritium.
        return !likely && upper.startsWith("T") ? Optional.empty() : one;
    }

    private static boolean onlyFirst(Optional<Element> one, Element two, Map<Element, Double> formula) {
        return one.isPresent() && !formula.isEmpty() && !formula.containsKey(two) && formula.containsKey(one.get());
    }

    private static Optional<Element> inAnyCase(String word, Map<Element, Double> formula) {
        return Element.bySymbol(title(word))
                .filter(e -> e.compareTo(HEAVIEST_IN_CRYSTALS) <= 0 || formula.containsKey(e));
    }

    private static String title(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    // SO in SO4, or Fe in FeMg: the first of symbols that make up the word.
    private static Element firstOfSeveral(String word) {
        Element first = null;
        int at = 0;
        while (at < word.length()) {
            int end = at + 1 < word.length() && Character.isLowerCase(word.charAt(at + 1)) ? at + 2 : at + 1;
            Optional<Element> element = Element.bySymbol(word.substring(at, end));
            if (element.isEmpty()) {
                return null;
            }
            first = first == null ? element.get() : first;
            at = end;
        }
        return first;
    }
}
