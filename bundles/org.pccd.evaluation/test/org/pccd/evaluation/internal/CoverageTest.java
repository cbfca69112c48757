package org.pccd.evaluation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;

class CoverageTest {
    private static final Structure[] REAL = {
        Fixtures.pair(Element.Cs, Element.Cl, 4.1),
        Fixtures.pair(Element.Cs, Element.Br, 4.3),
        Fixtures.pair(Element.Rb, Element.Cl, 3.9),
        Fixtures.simpleCubic(Element.Po, 3.35),
        Fixtures.simpleCubic(Element.Bi, 3.2)
    };

    @Test
    void theRealStructuresCoverThemselves() {
        Map<String, Double> values = values(5, REAL);
        assertEquals(1.0, values.get("COV-R"));
        assertEquals(1.0, values.get("COV-P"));
        assertEquals(0.0, values.get("AMSD-R"), 1e-12);
        assertEquals(0.0, values.get("AMCD-P"), 1e-12);
    }

    @Test
    void oneStructureAgainAndAgainIsPreciseAndCoversLittle() {
        Map<String, Double> values = values(3, REAL[0], REAL[0], REAL[0]);
        assertEquals(1.0, values.get("COV-P"));
        assertTrue(values.get("COV-R") < 1);
    }

    @Test
    void samplesWithoutStructureAreNotPrecise() {
        assertEquals(0.5, values(10, REAL).get("COV-P"));
    }

    @Test
    void withoutSamplesNothingIsCovered() {
        Map<String, Double> values = values(3);
        assertEquals(0.0, values.get("COV-R"));
        assertEquals(0.0, values.get("COV-P"));
        assertNull(values.get("AMSD-R"));
    }

    private static Map<String, Double> values(int total, Structure... samples) {
        return new Coverage()
                .evaluate(Fixtures.population(total, Fixtures.reference(REAL), samples), Progress.NONE)
                .values();
    }
}
