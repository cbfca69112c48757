package org.pccd.crystal.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

class SiteMatchingTest {
    private static final Lattice SKEWED = Lattice.fromParameters(5, 6, 7, 80, 105, 115);

    @Test
    void aStructureMatchesItselfWithoutDisplacement() {
        Structure s = random(new Random(1), 8);
        SiteMatching.Match match = SiteMatching.best(s, s).orElseThrow();
        assertEquals(0, match.max(), 1e-9);
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7}, match.siteOf());
    }

    @Test
    void translationPermutationAndWholeCellsDoNotCount() {
        Random random = new Random(2);
        for (int n = 2; n <= 16; n++) {
            Structure s = random(random, n);
            SiteMatching.Match match =
                    SiteMatching.best(s, disturbed(s, random, 0)).orElseThrow();
            assertEquals(0, match.max(), 1e-7);
        }
    }

    @Test
    void smallDisplacementsAreFoundUpToTheirMean() {
        Random random = new Random(3);
        for (int n = 2; n <= 16; n++) {
            Structure s = random(random, n);
            SiteMatching.Match match =
                    SiteMatching.best(s, disturbed(s, random, 0.004)).orElseThrow();
            assertTrue(match.rms() < 0.1, "rms " + match.rms());
            assertTrue(match.mean() <= match.rms() + 1e-12 && match.rms() <= match.max() + 1e-12);
        }
    }

    @Test
    void oneAtomThatMovedIsMeasuredAfterTheMeanIsRemoved() {
        Lattice cube = Lattice.fromParameters(10, 10, 10, 90, 90, 90);
        Structure before = new Structure(cube, List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Cl, 0.5, 0, 0)));
        Structure after = new Structure(cube, List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Cl, 0.52, 0, 0)));
        SiteMatching.Match match = SiteMatching.best(before, after).orElseThrow();
        assertArrayEquals(new double[] {0.1, 0.1}, match.displacements(), 1e-9);
    }

    @Test
    void differentSiteCountsDoNotMatch() {
        Lattice cube = Lattice.fromParameters(4, 4, 4, 90, 90, 90);
        Structure nacl = new Structure(cube, List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Cl, 0.5, 0, 0)));
        Structure na2 = new Structure(cube, List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Na, 0.5, 0, 0)));
        Structure none = new Structure(cube, List.of());
        assertTrue(SiteMatching.best(nacl, na2).isEmpty());
        assertTrue(SiteMatching.best(none, none).isEmpty());
    }

    private static Structure random(Random random, int n) {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Element element = i % 3 == 0 ? Element.Li : i % 3 == 1 ? Element.Co : Element.O;
            sites.add(Site.of(element, random.nextDouble(), random.nextDouble(), random.nextDouble()));
        }
        return new Structure(SKEWED, sites);
    }

    private static Structure disturbed(Structure s, Random random, double noise) {
        double[] t = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
        List<Site> sites = new ArrayList<>();
        for (Site site : s.sites()) {
            double[] f = site.fractional();
            for (int axis = 0; axis < 3; axis++) {
                f[axis] += t[axis] + random.nextInt(5) - 2 + noise * random.nextGaussian();
            }
            sites.add(new Site(site.species(), f[0], f[1], f[2]));
        }
        Collections.shuffle(sites, random);
        return new Structure(SKEWED, sites);
    }
}
