package org.pccd.evaluation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.evaluation.Population;

class DistributionDistancesTest {
    private final Structure salt = Fixtures.pair(Element.Cs, Element.Cl, 4.12);
    private final Structure metal = Fixtures.simpleCubic(Element.Po, 3.35);

    @Test
    void theSameStructuresAreAtDistanceZero() {
        Population p = Fixtures.population(2, Fixtures.reference(salt, metal), metal, salt);
        assertEquals(
                0, new DensityDistance().evaluate(p, Progress.NONE).values().get("distance"));
        assertEquals(
                0,
                new ElementCountDistance().evaluate(p, Progress.NONE).values().get("distance"));
    }

    @Test
    void aSingleStructureIsAsFarAsItsDensityDiffers() {
        Population p = Fixtures.population(1, Fixtures.reference(salt), metal);
        assertEquals(
                metal.density() - salt.density(),
                new DensityDistance().evaluate(p, Progress.NONE).values().get("distance"),
                1e-12);
        assertEquals(
                1,
                new ElementCountDistance().evaluate(p, Progress.NONE).values().get("distance"));
    }

    @Test
    void withoutValidSamplesThereIsNoDistance() {
        Population p = Fixtures.population(3, Fixtures.reference(salt));
        assertNull(new DensityDistance().evaluate(p, Progress.NONE).values().get("distance"));
    }
}
