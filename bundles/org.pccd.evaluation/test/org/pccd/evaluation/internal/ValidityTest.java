package org.pccd.evaluation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.evaluation.MetricResult;
import org.pccd.evaluation.Population;
import org.pccd.evaluation.Verdict;

class ValidityTest {
    private final Population population = Fixtures.population(
            4,
            Fixtures.reference(),
            Fixtures.pair(Element.Cs, Element.Cl, 4.1),
            Fixtures.pair(Element.Cs, Element.Cl, 0.5),
            Fixtures.pair(Element.He, Element.O, 4.1));

    @Test
    void samplesWithoutStructureCountAsStructurallyInvalid() {
        MetricResult r = new StructuralValidity().evaluate(population, Progress.NONE);
        assertEquals(2.0 / 4, r.values().get("share"));
        assertEquals(Verdict.PASSED, r.verdicts().get(0));
        assertEquals("structure.distance", r.verdicts().get(1).code());
    }

    @Test
    void theFirstBrokenRuleIsTheReason() {
        assertEquals(
                "structure.volume",
                StructuralValidity.check(Fixtures.simpleCubic(Element.H, 0.3)).code());
    }

    @Test
    void samplesWithoutStructureCountAsInvalidInComposition() {
        MetricResult r = new CompositionValidity().evaluate(population, Progress.NONE);
        assertEquals(2.0 / 4, r.values().get("share"));
        assertEquals("composition.not-neutral", r.verdicts().get(2).code());
    }

    @Test
    void ofNoSamplesAtAllTheShareIsUndefined() {
        Population none = Fixtures.population(0, Fixtures.reference());
        assertNull(
                new StructuralValidity().evaluate(none, Progress.NONE).values().get("share"));
    }
}
