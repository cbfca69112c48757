package org.pccd.evaluation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.evaluation.Evaluation;
import org.pccd.evaluation.Population;
import org.pccd.evaluation.Sample;
import org.pccd.evaluation.SampleStability;

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

    @Test
    void energiesAreComparedAsSampled() {
        // Formation energy -1 after relaxation by 0.25 eV/atom: -0.75 as sampled.
        SampleStability s = new SampleStability(
                "converged",
                "",
                null,
                -4.75,
                -5.0,
                0.0,
                1,
                1.0,
                0.0,
                0.0,
                null,
                -1.0,
                -5.0,
                0.0,
                List.of(),
                null,
                null);
        Population p = new Population(
                List.of(new Sample("a", "a", salt, s, salt)),
                1,
                Fixtures.reference(salt),
                Evaluation.MATCHER,
                new double[] {-0.5, -0.5});
        assertEquals(
                0.25, new EnergyDistance().evaluate(p, Progress.NONE).values().get("distance"), 1e-12);
        Population unknown = new Population(p.samples(), 1, p.reference(), p.matcher());
        assertNull(
                new EnergyDistance().evaluate(unknown, Progress.NONE).values().get("distance"));
    }
}
