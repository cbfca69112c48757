package org.pccd.evaluation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.evaluation.MetricResult;
import org.pccd.evaluation.Verdict;

class NoveltyTest {
    @Test
    void whatTheReferenceHoldsIsNotNew() {
        MetricResult r = new Novelty()
                .evaluate(
                        Fixtures.population(
                                5,
                                Fixtures.reference(
                                        Fixtures.pair(Element.Cs, Element.Cl, 4.1),
                                        Fixtures.simpleCubic(Element.Po, 3.3)),
                                Fixtures.pair(Element.Cl, Element.Cs, 4.3),
                                Fixtures.pair(Element.Po, Element.Po, 3.3),
                                Fixtures.pair(Element.Cs, Element.I, 4.1)),
                        Progress.NONE);
        assertEquals(
                List.of(false, true, true),
                r.verdicts().stream().map(Verdict::passed).toList());
        assertEquals("novel.known", r.verdicts().get(0).code());
        assertEquals(
                "The same as known 0 of the reference.", r.verdicts().get(0).message());
        assertEquals(2.0 / 3, r.values().get("share"));
    }
}
