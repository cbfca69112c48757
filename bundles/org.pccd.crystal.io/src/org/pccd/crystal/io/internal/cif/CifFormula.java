package org.pccd.crystal.io.internal.cif;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Element;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;

/** The item {@code _chemical_formula_sum}, and what it tells about the completeness of the atom list. */
final class CifFormula {
    private static final Pattern PART = Pattern.compile("([A-Z][a-z]?)([0-9]*\\.?[0-9]*)");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Proportions that differ by less come from rounded occupancies and formulas. */
    private static final double SHARE = 0.05;

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

    /**
     * Notes where the atoms of the cell are not in the proportions of the formula, hydrogen aside: a row, an operation
     * or an occupancy may be lost or wrong.
     */
    static void compare(CifBlock block, CifBlock.Column atoms, Map<Element, Double> formula, Structure s) {
        double[] stated = new double[Element.values().length];
        formula.forEach((element, amount) -> stated[element.ordinal()] = amount);
        double[] found = new double[stated.length];
        for (Site site : s.sites()) {
            for (Species species : site.species()) {
                found[species.element().ordinal()] += species.occupancy();
            }
        }
        double units = sumWithoutHydrogen(found) / sumWithoutHydrogen(stated);
        for (int i = 1; i < found.length && units > 0 && Double.isFinite(units); i++) {
            double expected = stated[i] * units;
            if (Math.abs(found[i] - expected) > SHARE * Math.max(found[i], expected)) {
                block.notes()
                        .add(
                                "formula",
                                atoms.line(0),
                                "the atoms make " + s.composition().formula() + ", which is not in the proportions of "
                                        + new Composition(formula).formula() + ", the formula that is stated");
                return;
            }
        }
    }

    private static double sumWithoutHydrogen(double[] amounts) {
        double sum = 0;
        for (int i = 1; i < amounts.length; i++) {
            sum += amounts[i];
        }
        return sum;
    }
}
