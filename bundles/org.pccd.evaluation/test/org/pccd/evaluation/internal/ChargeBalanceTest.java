package org.pccd.evaluation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Element;

class ChargeBalanceTest {
    /** Verdicts of the rule of CDVAE and DiffCSP computed with SMACT 2.2.1. */
    @ParameterizedTest
    @CsvSource({
        "NaCl, true",
        "Na2Cl, false",
        "Fe2O3, true",
        "Fe3O4, false",
        "CaTiO3, true",
        "LiCoO2, true",
        "GaAs, true",
        "Al3Ni, true",
        "C, true",
        "O2, true",
        "SiC, true",
        "NaO, true",
        "NaO2, false",
        "SO3, true",
        "N2O5, true",
        "ClF, true",
        "Cl2O, true",
        "H2O, true",
        "BaSO4, true",
        "KMnO4, true",
        "CuO, true",
        "Cu3O2, false",
        "HeO, false",
        "GeSb, true",
        "Ga3As2, true",
        "MoS2, true",
        "Mo2S5, true",
        "ZrNiSn, true",
        "BN, true",
        "CF4, true",
        "CsAu, true",
        "PtSe2, true",
        "Al4C3, true",
        "Si3N4, true",
        "LaB6, false"
    })
    void agreesWithSmact(String formula, boolean valid) {
        assertEquals(valid, ChargeBalance.check(composition(formula)).passed());
    }

    @Test
    void theVerdictDoesNotDependOnTheNumberOfFormulaUnits() {
        for (String formula : new String[] {"Na7Cl7", "Na14Cl7", "Fe16O24"}) {
            Composition c = composition(formula);
            assertEquals(ChargeBalance.check(c.reduced()), ChargeBalance.check(c));
        }
    }

    @Test
    void theReasonTellsMissingNeutralityFromWrongOrder() {
        assertEquals(
                "composition.not-neutral",
                ChargeBalance.check(composition("HeO")).code());
        // Sodium is known as Na-, chlorine as Cl2+: neutral, but the wrong way round.
        assertEquals(
                "composition.electronegativity",
                ChargeBalance.check(composition("Na2Cl")).code());
    }

    @Test
    void aPartialOccupancyCannotBeBalanced() {
        Composition c = new Composition(Map.of(Element.Na, 0.5, Element.Cl, 1.0));
        assertEquals("composition.partial", ChargeBalance.check(c).code());
    }

    @Test
    void manyElementsAreNoMoreWorkThanFew() {
        Map<Element, Double> amounts = new EnumMap<>(Element.class);
        for (int z = 1; z <= 83; z++) {
            amounts.put(Element.byNumber(z), (double) (1 + z % 3));
        }
        long start = System.nanoTime();
        assertTrue(!ChargeBalance.check(new Composition(amounts)).passed());
        assertTrue(System.nanoTime() - start < 5e9);
    }

    private static Composition composition(String formula) {
        Map<Element, Double> amounts = new EnumMap<>(Element.class);
        Matcher m = Pattern.compile("([A-Z][a-z]?)(\\d*)").matcher(formula);
        while (m.find()) {
            amounts.put(Element.valueOf(m.group(1)), m.group(2).isEmpty() ? 1 : Double.parseDouble(m.group(2)));
        }
        return new Composition(amounts);
    }
}
