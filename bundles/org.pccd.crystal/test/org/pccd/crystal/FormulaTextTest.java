package org.pccd.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pccd.core.PccdException;

class FormulaTextTest {
    @ParameterizedTest
    @CsvSource({
        "LiFePO4, Li1 Fe1 P1 O4",
        "Ca3(PO4)2, Ca3 P2 O8",
        "[Fe(CN)6]2, Fe2 C12 N12",
        "'Li4 Fe4 P4 O16', Li4 Fe4 P4 O16",
        "Fe0.9O, Fe0.9 O1",
        "CO, C1 O1",
        "Co, Co1",
        "NaCl0Br, Na1 Br1",
        "D2O, H2 O1",
        "OHO, H1 O2"
    })
    void aFormulaGivesAmounts(String formula, String expected) {
        assertEquals(expected, Composition.parse(formula).formula());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Xx", "li", "Ca3(PO4", "Ca)2", "(Ca]", "Fe2.3.4", "NaCl!", "Na-Cl", "Fe0", "²"})
    void whatIsNoFormulaIsRefused(String text) {
        PccdException e = assertThrows(PccdException.class, () -> Composition.parse(text));
        assertTrue(e.getMessage().contains("no formula"), e.getMessage());
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            Map<Element, Double> amounts = new HashMap<>();
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                amounts.put(Element.byNumber(1 + random.nextInt(118)), 1.0 + random.nextInt(30));
            }
            Composition composition = new Composition(amounts);
            assertEquals(composition, Composition.parse(composition.formula()));
            assertEquals(
                    composition.reduced(),
                    Composition.parse(composition.reducedFormula()).reduced());
        }
    }
}
