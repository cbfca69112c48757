package org.pccd.crystal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.pccd.core.PccdException;

class NeighborListTest {
    private static final Structure ROCK_SALT = new Structure(
            Lattice.fromParameters(3.988, 3.988, 3.988, 60, 60, 60),
            List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Cl, 0.5, 0.5, 0.5)));

    @Test
    void rockSaltHasItsCoordinationShells() {
        double bond = 3.988 / Math.sqrt(2);
        assertEquals(2 * 6, NeighborList.of(ROCK_SALT, 1.01 * bond).pairs());
        assertEquals(2 * 18, NeighborList.of(ROCK_SALT, 1.42 * bond).pairs());
        NeighborList list = NeighborList.of(ROCK_SALT, 1.01 * bond);
        for (int p = 0; p < list.pairs(); p++) {
            assertEquals(bond, list.distance(p), 1e-12);
            assertEquals(1 - list.centre(p), list.neighbour(p));
            assertEquals(p < 6 ? 0 : 1, list.centre(p));
        }
        assertArrayEquals(new int[] {0, 6, 12}, new int[] {list.first(0), list.first(1), list.first(2)});
    }

    @Test
    void aSiteIsItsOwnNeighbourInASmallCell() {
        Structure chain = new Structure(
                Lattice.fromParameters(9, 2.5, 9, 90, 90, 90), List.of(Site.of(Element.C, 5.1, -7.2, 0.3)));
        NeighborList list = NeighborList.of(chain, 5.1);
        assertEquals(4, list.pairs());
        int sum = 0;
        for (int p = 0; p < 4; p++) {
            assertEquals(Math.abs(list.image(p, 1)) * 2.5, list.distance(p), 1e-12);
            sum += Math.abs(list.image(p, 1));
        }
        assertEquals(6, sum);
    }

    @Test
    void sitesOnOnePlaceAreNeighboursAtNoDistance() {
        Structure s = new Structure(
                Lattice.fromParameters(9, 9, 9, 90, 90, 90),
                List.of(Site.of(Element.C, 0.999999999, 0, 0.5), Site.of(Element.C, -0.000000001, 1, -2.5)));
        NeighborList list = NeighborList.of(s, 1);
        assertEquals(2, list.pairs());
        assertEquals(0, list.distance(0), 1e-12);
        assertArrayEquals(new int[] {1, -1, 3}, new int[] {list.image(0, 0), list.image(0, 1), list.image(0, 2)});
    }

    @Test
    void noSitesHaveNoNeighbours() {
        assertEquals(
                0,
                NeighborList.of(new Structure(ROCK_SALT.lattice(), List.of()), 5)
                        .pairs());
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(PccdException.class, () -> NeighborList.of(ROCK_SALT, 0));
        assertThrows(PccdException.class, () -> NeighborList.of(ROCK_SALT, Double.NaN));
        assertThrows(PccdException.class, () -> NeighborList.of(ROCK_SALT, Double.POSITIVE_INFINITY));
        assertThrows(PccdException.class, () -> NeighborList.of(ROCK_SALT, 1000));
        for (double x : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 1e15}) {
            assertThrows(
                    PccdException.class,
                    () -> NeighborList.of(ROCK_SALT.lattice(), new double[] {0, 0, 0, 0.5, x, 0.5}, 5));
        }
    }

    @Test
    void aHundredThousandSitesTakeSeconds() {
        double edge = Math.cbrt(100_000 / 0.08);
        double[] f = new Random(3).doubles(300_000).toArray();
        NeighborList list = Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> NeighborList.of(Lattice.fromParameters(edge, edge, edge, 90, 90, 90), f, 5));
        double expected = 100_000 * 0.08 * 4 / 3 * Math.PI * 125;
        assertTrue(Math.abs(list.pairs() / expected - 1) < 0.01);
    }
}
