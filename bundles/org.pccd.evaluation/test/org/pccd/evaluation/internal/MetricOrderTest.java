package org.pccd.evaluation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pccd.core.Contributed;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.evaluation.Metric;
import org.pccd.evaluation.MetricResult;
import org.pccd.evaluation.Population;

class MetricOrderTest {
    @Test
    void metricsComeAfterThoseTheyRequire() {
        List<Contributed<Metric>> sorted =
                MetricOrder.sort(List.of(metric("a", "b", "c"), metric("b", "c"), metric("c"), metric("d")));
        assertEquals(
                List.of("c", "d", "b", "a"),
                sorted.stream().map(Contributed::id).toList());
    }

    @Test
    void aMissingRequirementNamesMetricAndPlugin() {
        String message = assertThrows(PccdException.class, () -> MetricOrder.sort(List.of(metric("a", "nowhere"))))
                .getMessage();
        assertTrue(message.contains("'a'") && message.contains("org.example") && message.contains("nowhere"), message);
    }

    @Test
    void metricsThatRequireEachOtherAreRefused() {
        assertThrows(PccdException.class, () -> MetricOrder.sort(List.of(metric("a", "b"), metric("b", "a"))));
    }

    private static Contributed<Metric> metric(String id, String... requires) {
        return new Contributed<>(id, "org.example", "1", new Metric() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public String title() {
                return id;
            }

            @Override
            public String definition() {
                return id;
            }

            @Override
            public String source() {
                return id;
            }

            @Override
            public List<String> requires() {
                return List.of(requires);
            }

            @Override
            public MetricResult evaluate(Population population, Progress progress) {
                return new MetricResult(Map.of(), List.of());
            }
        });
    }
}
