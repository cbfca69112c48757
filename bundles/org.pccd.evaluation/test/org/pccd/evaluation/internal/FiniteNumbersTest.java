package org.pccd.evaluation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pccd.crystal.Element;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.evaluation.Verdict;

class FiniteNumbersTest {
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void namesTheSiteWhoseCoordinateIsNoNumber(double bad) {
        Verdict v = new FiniteNumbers()
                .check(new Structure(
                        Fixtures.cube(4), List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Cl, 0, bad, 0))));
        assertEquals("structure.not-finite", v.code());
        assertTrue(v.message().contains("Site 2 (Cl)"), v.message());
    }

    @Test
    void coordinatesOutsideOfTheCellAreFine() {
        Structure s = new Structure(Fixtures.cube(4), List.of(Site.of(Element.Na, -3, 17.5, 0)));
        assertTrue(new FiniteNumbers().check(s).passed());
    }
}
