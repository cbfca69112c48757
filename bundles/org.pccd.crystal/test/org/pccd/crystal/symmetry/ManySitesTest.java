package org.pccd.crystal.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

/** No structure, however large or odd, makes the search run for long. */
class ManySitesTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void tenThousandRandomSitesHaveNoSymmetry() {
        Random random = new Random(4);
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            sites.add(Site.of(Element.Fe, random.nextDouble(), random.nextDouble(), random.nextDouble()));
        }
        Symmetry s = Assertions.assertTimeout(LIMIT, () -> SymmetryFinder.find(cube(54, sites), 0.01));
        assertEquals(1, s.number());
    }

    @Test
    void aLargeSupercellIsFoundOut() {
        Structure cell = cube(2.5 * 22, grid(22));
        Symmetry s = Assertions.assertTimeout(LIMIT, () -> SymmetryFinder.find(cell, 0.01));
        assertEquals(221, s.number());
        assertEquals(22 * 22 * 22, s.multiplicity());
        assertEquals("1a", s.wyckoff().get(7).position().symbol());
        assertEquals(2.5, s.primitive().structure().lattice().lengths()[0], 1e-9);
    }

    @Test
    void aSupercellWithOneVacancyIsFoundOut() {
        List<Site> sites = grid(9);
        Structure cell = cube(2.5 * 9, sites.subList(1, sites.size()));
        Symmetry s = Assertions.assertTimeout(LIMIT, () -> SymmetryFinder.find(cell, 0.01));
        assertEquals(221, s.number());
        assertEquals(1, s.multiplicity());
    }

    @Test
    void manySitesOnOnePlaceAreRefused() {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            sites.add(Site.of(Element.Fe, 0.1, 0.2, 0.3 + 1e-9 * i));
        }
        PccdException e = Assertions.assertTimeout(
                LIMIT, () -> assertThrows(PccdException.class, () -> SymmetryFinder.find(cube(50, sites), 0.1)));
        assertTrue(e.getMessage().contains("tolerance"), e.getMessage());
    }

    private static Structure cube(double edge, List<Site> sites) {
        return new Structure(Lattice.fromParameters(edge, edge, edge, 90, 90, 90), sites);
    }

    private static List<Site> grid(int n) {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < n * n * n; i++) {
            sites.add(Site.of(Element.Fe, i / n / n / (double) n, i / n % n / (double) n, i % n / (double) n));
        }
        return sites;
    }
}
