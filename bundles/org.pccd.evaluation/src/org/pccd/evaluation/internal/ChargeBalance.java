package org.pccd.evaluation.internal;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Element;
import org.pccd.crystal.ElementData;
import org.pccd.evaluation.Verdict;

/**
 * Whether a composition can be neutral with anions more electronegative than cations, one oxidation state for each
 * element. Sorted by electronegativity, cations then come first and anions last; for each such division the sums that
 * the charges of either side can reach are compared, so that the effort does not grow with the number of combinations.
 */
final class ChargeBalance {
    // As SMACT has it (Ge and Sb are metals there), and Pm.
    private static final Set<Element> NONMETALS = Set.of(
            Element.H,
            Element.He,
            Element.B,
            Element.C,
            Element.N,
            Element.O,
            Element.F,
            Element.Ne,
            Element.Si,
            Element.P,
            Element.S,
            Element.Cl,
            Element.Ar,
            Element.As,
            Element.Se,
            Element.Br,
            Element.Kr,
            Element.Te,
            Element.I,
            Element.Xe,
            Element.At,
            Element.Rn);

    private ChargeBalance() {}

    static Verdict check(Composition composition) {
        Map<Element, Double> amounts = composition.reduced().amounts();
        if (amounts.size() == 1 || NONMETALS.stream().noneMatch(amounts::containsKey)) {
            return Verdict.PASSED;
        }
        if (amounts.values().stream().anyMatch(n -> n != Math.rint(n))) {
            return Verdict.failed(
                    "composition.partial",
                    composition.reducedFormula() + " has partially occupied sites; charges are only balanced for whole "
                            + "amounts.");
        }
        List<Element> elements = amounts.keySet().stream()
                .sorted(Comparator.comparingDouble(ChargeBalance::electronegativity))
                .toList();
        if (ordered(elements, amounts)) {
            return Verdict.PASSED;
        }
        return neutral(elements, amounts)
                ? Verdict.failed(
                        "composition.electronegativity",
                        composition.reducedFormula()
                                + " is neutral only with a cation that is at least as electronegative as an anion.")
                : Verdict.failed(
                        "composition.not-neutral",
                        composition.reducedFormula() + " has no neutral combination of reported oxidation states.");
    }

    private static boolean ordered(List<Element> elements, Map<Element, Double> amounts) {
        if (elements.stream().anyMatch(e -> Double.isNaN(electronegativity(e)))) {
            return false;
        }
        for (int cations = 1; cations < elements.size(); cations++) {
            if (electronegativity(elements.get(cations - 1)) < electronegativity(elements.get(cations))) {
                BigInteger positive = sums(elements.subList(0, cations), amounts, +1);
                BigInteger negative = sums(elements.subList(cations, elements.size()), amounts, -1);
                if (positive.and(negative).signum() != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether any combination is neutral, whatever the electronegativities. */
    private static boolean neutral(List<Element> elements, Map<Element, Double> amounts) {
        // Bit zero + q is set where the charges can sum to q.
        int zero = 8 * amounts.values().stream().mapToInt(Double::intValue).sum();
        BigInteger reached = BigInteger.ZERO.setBit(zero);
        for (Element e : elements) {
            BigInteger next = BigInteger.ZERO;
            for (int state : ElementData.of(e).oxidationStates()) {
                next = next.or(reached.shiftLeft(state * amounts.get(e).intValue()));
            }
            reached = next;
        }
        return reached.testBit(zero);
    }

    /** Bit q is set where the charges of this sign can sum to q in absolute value. */
    private static BigInteger sums(List<Element> elements, Map<Element, Double> amounts, int sign) {
        BigInteger reached = BigInteger.ONE;
        for (Element e : elements) {
            BigInteger next = BigInteger.ZERO;
            for (int state : ElementData.of(e).oxidationStates()) {
                if (state * sign > 0) {
                    next = next.or(
                            reached.shiftLeft(Math.abs(state) * amounts.get(e).intValue()));
                }
            }
            reached = next;
        }
        return reached;
    }

    private static double electronegativity(Element e) {
        return ElementData.of(e).electronegativity();
    }
}
