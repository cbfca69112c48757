package org.pccd.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositionTest {
    @ParameterizedTest
    @CsvSource({
        "Fe2O3, Fe4O6, A2B3",
        "LiFePO4, Li4Fe4P4O16, ABCD4",
        "Ca3(PO4)2, Ca3P2O8, A2B3C8",
        "Zn(InSe2)2, Zn2In4Se8, AB2C4",
        "O2, O8, A",
        "Li2O2, Li2O2, AB",
        "H2O, O2H4, AB2",
        "Na(WO3)9, Na1W9O27, AB9C27",
        "Ar, Ar4, A",
    })
    void reducesAsTheMaterialsProjectDoes(String reduced, String all, String anonymous) {
        Composition composition = parse(all);
        assertEquals(reduced, composition.reducedFormula());
        assertEquals(anonymous, composition.anonymousFormula());
    }

    @Test
    void countsAndWeighs() {
        Composition water = parse("H4O2");
        assertEquals(6, water.atoms());
        assertEquals(36.03, water.weight(), 1e-3);
        assertEquals(parse("H2O1"), water.reduced());
        assertEquals("H4 O2", water.formula());
        assertEquals("O2H4", water.formula(List.of(Element.O, Element.H)));
        assertEquals("H-O", water.chemicalSystem());
    }

    @Test
    void keepsPartialAmounts() {
        Composition c = new Composition(Map.of(Element.Li, 0.5, Element.Co, 1.0, Element.O, 2.0));
        assertEquals("Li0.5Co1O2", c.reducedFormula());
    }

    static Composition parse(String formula) {
        EnumMap<Element, Double> amounts = new EnumMap<>(Element.class);
        for (String part : formula.split("(?=[A-Z])")) {
            String symbol = part.replaceAll("\\d", "");
            amounts.put(Element.valueOf(symbol), Double.valueOf(part.substring(symbol.length())));
        }
        return new Composition(amounts);
    }
}
