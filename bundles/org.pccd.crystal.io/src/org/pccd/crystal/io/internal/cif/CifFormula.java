package org.pccd.crystal.io.internal.cif;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.crystal.Element;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

/** The item {@code _chemical_formula_sum}, and what it tells about the completeness of the atom list. */
final class CifFormula {
    private static final Pattern PART = Pattern.compile("([A-Z][a-z]?)([0-9]*\\.?[0-9]*)");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private CifFormula() {}

    /** Amounts by element; empty where the text is null or no plain formula. */
    static EnumMap<Element, Double> of(String text) {
        EnumMap<Element, Double> amounts = new EnumMap<>(Element.class);
        if (text == null) {
            return amounts;
        }
        for (String part : SPACE.split(text.trim())) {
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
     * Refuses an ordered structure without symmetry whose atom list ends the file and holds less than one formula unit,
     * in other proportions than the formula: the file was cut between two rows. Hydrogen does not count; it is often
     * not located.
     *
     * @param stated whether the block states that there is no symmetry; where it does not, symmetry may be what lacks,
     *     and a note takes the place of the refusal
     */
    static void requireComplete(
            CifBlock block, CifBlock.Column atoms, Map<Element, Double> formula, Structure s, boolean stated)
            throws CifException {
        if (formula.isEmpty() || !block.endsFile(atoms) || !s.ordered()) {
            return;
        }
        double[] found = new double[Element.values().length];
        for (Site site : s.sites()) {
            found[site.element().ordinal()]++;
        }
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        Element missing = Element.H;
        for (Map.Entry<Element, Double> e : formula.entrySet()) {
            if (e.getKey() != Element.H) {
                double units = found[e.getKey().ordinal()] / e.getValue();
                missing = units < least ? e.getKey() : missing;
                least = Math.min(least, units);
                most = Math.max(most, units);
            }
        }
        if (least < 0.99 && least < 0.99 * most) {
            int line = atoms.line(atoms.rows() - 1);
            String message = "the formula has " + formula.get(missing) + " " + missing
                    + ", but the atom list that ends the file gives only "
                    + (int) found[missing.ordinal()] + ": the file seems cut off";
            if (stated) {
                throw new CifException("truncated", line, message);
            }
            block.notes().add("truncated", line, message + " or lacks symmetry");
        }
    }
}
