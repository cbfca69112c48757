package org.pccd.evaluation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.evaluation.MetricResult;
import org.pccd.evaluation.Verdict;

class UniquenessTest {
    @Test
    void onlyTheFirstOfThoseThatAreTheSameIsUnique() {
        MetricResult r = new Uniqueness()
                .evaluate(
                        Fixtures.population(
                                9,
                                Fixtures.reference(),
                                Fixtures.pair(Element.Cs, Element.Cl, 4.1),
                                Fixtures.pair(Element.Cl, Element.Cs, 5.0),
                                Fixtures.pair(Element.Cs, Element.Br, 4.1),
                                Fixtures.simpleCubic(Element.Po, 3.3)),
                        Progress.NONE);
        assertEquals(
                List.of(true, false, true, true),
                r.verdicts().stream().map(Verdict::passed).toList());
        assertTrue(
                r.verdicts().get(1).message().contains("sample 0"), r.verdicts().toString());
        assertEquals(3.0 / 4, r.values().get("share"));
    }

    @Test
    void anotherArrangementIsAnotherStructure() {
        MetricResult r = new Uniqueness()
                .evaluate(
                        Fixtures.population(
                                2,
                                Fixtures.reference(),
                                Fixtures.simpleCubic(Element.Po, 3.3),
                                Fixtures.pair(Element.Po, Element.Po, 3.3)),
                        Progress.NONE);
        assertEquals(1.0, r.values().get("share"));
    }
}
