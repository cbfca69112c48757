package org.pccd.evaluation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.evaluation.Verdict;

class SiteDistancesTest {
    private final SiteDistances rule = new SiteDistances();

    @Test
    void halfAnAngstromIsTheLimit() {
        assertTrue(rule.check(pairAlongA(0.5 / 4)).passed());
        assertFalse(rule.check(pairAlongA(0.4999 / 4)).passed());
    }

    @Test
    void distancesGoThroughTheCellBoundary() {
        Verdict v = rule.check(pairAlongA(0.95));
        assertEquals("structure.distance", v.code());
        assertEquals("Sites 1 and 2 are 0.200 Å apart, expected at least 0.5 Å.", v.message());
    }

    @Test
    void aSiteMustNotTouchItsOwnImage() {
        Lattice flat = new Lattice(new double[][] {{0.4, 0, 0}, {0, 5, 0}, {0, 0, 5}});
        assertFalse(rule.check(new Structure(flat, List.of(Site.of(Element.H, 0, 0, 0))))
                .passed());
    }

    @Test
    void aSkewedCellDoesNotHideAShortDistance() {
        // The same crystal twice: b and b + 10 a span the same lattice.
        Lattice plain = new Lattice(new double[][] {{4, 0, 0}, {0.1, 4, 0}, {0, 0, 4}});
        Lattice skewed = new Lattice(new double[][] {{4, 0, 0}, {40.1, 4, 0}, {0, 0, 4}});
        double[] r = plain.toCartesian(new double[] {0.05, 0.95, 0});
        double[] f = skewed.toFractional(r);
        List<Site> sites = List.of(Site.of(Element.H, 0, 0, 0), Site.of(Element.H, f[0], f[1], f[2]));
        assertFalse(rule.check(new Structure(skewed, sites)).passed());
    }

    private static Structure pairAlongA(double x) {
        return new Structure(Fixtures.cube(4), List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Cl, x, 0, 0)));
    }
}
