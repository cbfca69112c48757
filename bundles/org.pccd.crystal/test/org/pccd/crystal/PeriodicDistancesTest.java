package org.pccd.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeriodicDistancesTest {
    private static final Structure ROCK_SALT = new Structure(
            Lattice.fromParameters(3.988, 3.988, 3.988, 60, 60, 60),
            List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Cl, 0.5, 0.5, 0.5)));

    @Test
    void findsTheBondOfRockSalt() {
        PeriodicDistances.Shortest shortest = PeriodicDistances.shortest(ROCK_SALT);
        assertEquals(3.988 / Math.sqrt(2), shortest.distance(), 1e-12);
        assertEquals(0, shortest.first());
        assertEquals(1, shortest.second());
        assertEquals(shortest.distance(), PeriodicDistances.matrix(ROCK_SALT)[1][0], 1e-12);
    }

    @Test
    void countsASitesOwnImages() {
        Structure chain = new Structure(
                Lattice.fromParameters(9, 2.5, 9, 90, 90, 90), List.of(Site.of(Element.C, 0.1, 0.2, 0.3)));
        assertEquals(new PeriodicDistances.Shortest(2.5, 0, 0), PeriodicDistances.shortest(chain));
    }

    @Test
    void hasNoDistanceWithoutSites() {
        Structure empty = new Structure(ROCK_SALT.lattice(), List.of());
        assertEquals(
                new PeriodicDistances.Shortest(Double.POSITIVE_INFINITY, -1, -1), PeriodicDistances.shortest(empty));
        assertTrue(PeriodicDistances.closerThan(empty, 5).isEmpty());
    }

    @Test
    void agreesWithExhaustiveSearchInSkewedCells() {
        Random random = new Random(7);
        for (int n = 0; n < 300; n++) {
            Structure structure = Cells.random(random, 7, 174);
            double expected = exhaustive(structure);
            double found = PeriodicDistances.shortest(structure).distance();
            assertEquals(expected, found, 1e-9, () -> structure.toString());
        }
    }

    @Test
    void doesNotDependOnTheChoiceOfCell() {
        Random random = new Random(8);
        for (int n = 0; n < 300; n++) {
            Structure plain = Cells.random(random, 60, 120);
            int p = random.nextInt(41) - 20;
            int q = random.nextInt(41) - 20;
            Structure sheared = sheared(plain, p, q);
            double[][] expected = PeriodicDistances.matrix(plain);
            double[][] found = PeriodicDistances.matrix(sheared);
            for (int i = 0; i < expected.length; i++) {
                for (int j = 0; j < expected.length; j++) {
                    assertEquals(expected[i][j], found[i][j], 1e-8);
                }
            }
        }
    }

    @Test
    void aHundredThousandSitesTakeSeconds() {
        double[] f = new Random(9).doubles(300_000).toArray();
        // Some in a corner of a far larger cell, and two on one place.
        for (double scale : new double[] {1, 1e-3}) {
            List<Site> sites = new ArrayList<>();
            for (int i = 0; i < f.length; i += 3) {
                sites.add(Site.of(Element.C, scale * f[i], scale * f[i + 1], scale * f[i + 2]));
            }
            Structure s =
                    new Structure(Lattice.fromParameters(100 / scale, 110 / scale, 120 / scale, 80, 95, 110), sites);
            double shortest = assertTimeout(Duration.ofSeconds(20), () -> PeriodicDistances.shortest(s))
                    .distance();
            assertTrue(shortest > 0 && shortest < 0.1);
            assertTrue(PeriodicDistances.closerThan(s, shortest).isEmpty());
            assertTrue(PeriodicDistances.closerThan(s, 1.001 * shortest).isPresent());
            sites.add(Site.of(Element.N, scale * f[0] - 1, scale * f[1], scale * f[2] + 2));
            Structure twice = new Structure(s.lattice(), sites);
            PeriodicDistances.Shortest none = PeriodicDistances.shortest(twice);
            assertEquals(0, none.distance(), 1e-9);
            assertEquals(0, none.first());
            assertEquals(100_000, none.second());
            assertEquals(none, PeriodicDistances.closerThan(twice, 1e-6).orElseThrow());
        }
    }

    // a, b + p a, c + q b: the same lattice, whose coordinates change by the inverse transpose.
    private static Structure sheared(Structure s, int p, int q) {
        double[][] m = s.lattice().matrix();
        double[][] rows = new double[3][3];
        for (int x = 0; x < 3; x++) {
            rows[0][x] = m[0][x];
            rows[1][x] = m[1][x] + p * m[0][x];
            rows[2][x] = m[2][x] + q * rows[1][x];
        }
        Lattice lattice = new Lattice(rows);
        return new Structure(
                lattice,
                s.sites().stream()
                        .map(site -> lattice.toFractional(s.lattice().toCartesian(site.fractional())))
                        .map(f -> Site.of(Element.C, f[0], f[1], f[2]))
                        .toList());
    }

    private static double exhaustive(Structure s) {
        double[] spacing = s.lattice().planeSpacings();
        double[] lengths = s.lattice().lengths();
        double reach = Math.min(lengths[0], Math.min(lengths[1], lengths[2]));
        int[] n = new int[3];
        for (int i = 0; i < 3; i++) {
            n[i] = (int) Math.ceil(reach / spacing[i]) + 1;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < s.sites().size(); i++) {
            for (int j = i; j < s.sites().size(); j++) {
                for (int x = -n[0]; x <= n[0]; x++) {
                    for (int y = -n[1]; y <= n[1]; y++) {
                        for (int z = -n[2]; z <= n[2]; z++) {
                            if (i == j && x == 0 && y == 0 && z == 0) {
                                continue;
                            }
                            best = Math.min(best, length(s, i, j, x, y, z));
                        }
                    }
                }
            }
        }
        return best;
    }

    private static double length(Structure s, int i, int j, int x, int y, int z) {
        Site a = s.sites().get(i);
        Site b = s.sites().get(j);
        double[] f = {b.x() - a.x(), b.y() - a.y(), b.z() - a.z()};
        double[] r = s.lattice().toCartesian(new double[] {
            f[0] - Math.floor(f[0]) + x, f[1] - Math.floor(f[1]) + y, f[2] - Math.floor(f[2]) + z
        });
        return Math.sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2]);
    }
}
