package org.pccd.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunnelTest {
    private static final List<String> METRICS =
            List.of("structural-validity", "composition-validity", "uniqueness", "novelty");

    @Test
    void everySampleIsLostOnceAtTheFirstStepThatItFails() {
        Funnel funnel = Funnel.of(List.of(
                failed("sites.none"),
                judged("structural-validity", "structure.distance"),
                judged("composition-validity", "composition.not-neutral"),
                judged("uniqueness", "unique.duplicate"),
                judged("novelty", "novel.known"),
                judged("", "")));
        assertEquals(
                List.of("sampled 6", "decoded 5", "valid 3", "unique 2", "novel 1"),
                funnel.steps().stream().map(s -> s.id() + " " + s.count()).toList());
        assertEquals(
                Map.of("structure.distance", 1, "composition.not-neutral", 1),
                funnel.steps().get(2).lost());
    }

    @Test
    void aSampleWithoutAVerdictIsNotCountedAsPassed() {
        SampleRecord record = new SampleRecord(0L, "a", "a", "a", "Si2", 227, null, Map.of(), Map.of(), null);
        assertEquals("not-judged", Funnel.loss(record).orElseThrow().code());
    }

    @Test
    void whatReachesTheEndIsLostNowhere() {
        assertTrue(Funnel.loss(judged("", "")).isEmpty());
    }

    private static SampleRecord failed(String code) {
        return new SampleRecord(0L, "a", "a", null, null, null, Verdict.failed(code, ""), Map.of(), Map.of(), null);
    }

    private static SampleRecord judged(String failing, String code) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        METRICS.forEach(m -> verdicts.put(m, m.equals(failing) ? Verdict.failed(code, "") : Verdict.PASSED));
        return new SampleRecord(0L, "a", "a", "a", "Si2", 227, null, verdicts, Map.of(), null);
    }
}
