package org.pccd.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeatScaleTest {
    @Test
    void aLinearScaleBeginsAtZero() {
        HeatScale scale = HeatScale.of(List.of(10.0, 40.0), false);
        assertEquals(0.25, scale.share(10), 1e-12);
        assertEquals(List.of(0.0, 10.0, 20.0, 30.0, 40.0), scale.ticks(5));
    }

    @Test
    void aLogarithmicScaleGoesFromTheLeastToTheMost() {
        HeatScale scale = HeatScale.of(List.of(0.0, 1.0, 10_000.0), true);
        assertEquals(0.5, scale.share(100), 1e-12);
        assertTrue(Double.isNaN(scale.share(0)));
        assertEquals(100, scale.value(0.5), 1e-9);
        assertEquals(List.of(1.0, 10.0, 100.0, 1000.0, 10_000.0), scale.ticks(5));
    }

    @Test
    void colorsGrowLighter() {
        double before = -1;
        for (int i = 0; i <= 20; i++) {
            var c = HeatScale.color(i / 20.0);
            double light = 0.299 * c.getRed() + 0.587 * c.getGreen() + 0.114 * c.getBlue();
            assertTrue(light > before);
            before = light;
        }
    }
}
