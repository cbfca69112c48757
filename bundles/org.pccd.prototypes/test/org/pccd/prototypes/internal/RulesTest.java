package org.pccd.prototypes.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pccd.crystal.Element;

class RulesTest {
    private static final Decoration STRONTIUM_TITANATE =
            decoration("A", ion("Sr", 2, 1.18), "B", ion("Ti", 4, 0.605), "X", ion("O", -2, 1.4));

    @ParameterizedTest
    @CsvSource({
        "radius-ratio B/X 0.41 0.45, true",
        "radius-ratio B/X 0.45 0.50, false",
        "goldschmidt A B X 0.90 0.92, true",
        "goldschmidt A B X 0.92 1.00, false",
        "electronegativity A X, true",
        "electronegativity X A, false",
        "electronegativity-difference 2.5, true",
        "electronegativity-difference 2.4, false",
        "order B A, true",
        "order A B, false",
        "valence-electrons 12, true",
        "valence-electrons 18, false"
    })
    void strontiumTitanate(String rule, boolean allowed) {
        assertEquals(allowed, Rules.parse(rule).allows(STRONTIUM_TITANATE));
    }

    @Test
    void aHalfHeuslerWithEighteenElectrons() {
        Decoration d = decoration("M", ion("Er", 0, 1.76), "T", ion("Ni", 0, 1.24), "X", ion("Sb", 0, 1.39));
        assertEquals(true, Rules.parse("valence-electrons 18").allows(d));
    }

    @Test
    void chargesBalanceWithTheNumbersOfSites() {
        assertEquals(true, new ChargeNeutrality(Map.of("A", 1L, "B", 1L, "X", 3L)).allows(STRONTIUM_TITANATE));
        assertEquals(false, new ChargeNeutrality(Map.of("A", 2L, "B", 1L, "X", 3L)).allows(STRONTIUM_TITANATE));
    }

    @Test
    void anAnionMustBeMoreElectronegativeThanEveryCation() {
        assertEquals(true, new ChargeOrder().allows(STRONTIUM_TITANATE));
        assertEquals(
                false,
                new ChargeOrder().allows(decoration("A", ion("O", 2, 1), "B", ion("Sr", -2, 1), "X", ion("F", 0, 1))));
    }

    @Test
    void anUnknownRuleIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Rules.parse("astrology 12"));
    }

    private static Ion ion(String symbol, int charge, double radius) {
        return new Ion(Element.valueOf(symbol), charge, radius);
    }

    private static Decoration decoration(String a, Ion x, String b, Ion y, String c, Ion z) {
        Map<String, Ion> ions = new LinkedHashMap<>();
        ions.put(a, x);
        ions.put(b, y);
        ions.put(c, z);
        return new Decoration(ions);
    }
}
