package org.pccd.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NeighborListPropertyTest {
    /** A structure, a cutoff and a seed for what is done with them. */
    record Case(Structure structure, double cutoff, long seed) {}

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Lattice> lattices = Arbitraries.randomValue(
                random -> random.nextBoolean() ? Cells.lattice(random, 7, 174) : Cells.stretched(random));
        return Combinators.combine(
                        lattices, Arbitraries.longs(), Arbitraries.integers().between(1, 12))
                .as((lattice, seed, n) -> {
                    Random random = new Random(seed);
                    // At most some thousand pairs.
                    double most = Math.cbrt(3000 * lattice.volume() / (4.2 * n * n));
                    double cutoff = Math.min(most, 1 + 9 * random.nextDouble());
                    return new Case(new Structure(lattice, Cells.sites(random, n)), cutoff, seed);
                });
    }

    @Property(seed = "21", tries = 300)
    void findsWhatExhaustiveSearchFinds(@ForAll("cases") Case c) {
        NeighborList list = NeighborList.of(c.structure, c.cutoff);
        Map<List<Integer>, Double> found = new HashMap<>();
        for (int i = 0; i < list.sites(); i++) {
            for (int p = list.first(i); p < list.first(i + 1); p++) {
                assertEquals(i, list.centre(p));
                List<Integer> key = List.of(i, list.neighbour(p), list.image(p, 0), list.image(p, 1), list.image(p, 2));
                assertTrue(found.put(key, list.distance(p)) == null, () -> "twice: " + key);
            }
        }
        Map<List<Integer>, Double> expected = exhaustive(c.structure, c.cutoff + 1e-9);
        for (List<Integer> key : expected.keySet()) {
            if (expected.get(key) < c.cutoff - 1e-9) {
                assertTrue(found.containsKey(key), () -> "not found: " + key + " at " + expected.get(key));
            }
        }
        found.forEach((key, d) -> assertEquals(expected.get(key), d, 1e-9, key::toString));
    }

    @Property(seed = "22", tries = 300)
    void theVectorsHaveTheDistancesAndEachPairItsReverse(@ForAll("cases") Case c) {
        NeighborList list = NeighborList.of(c.structure, c.cutoff);
        Map<List<Integer>, Double> found = new HashMap<>();
        for (int p = 0; p < list.pairs(); p++) {
            double[] v = list.vector(p);
            assertEquals(list.distance(p), Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]), 1e-9);
            found.put(
                    List.of(list.centre(p), list.neighbour(p), list.image(p, 0), list.image(p, 1), list.image(p, 2)),
                    list.distance(p));
        }
        found.forEach(
                (k, d) -> assertEquals(d, found.get(List.of(k.get(1), k.get(0), -k.get(2), -k.get(3), -k.get(4)))));
    }

    @Property(seed = "23", tries = 300)
    void cellOriginAndOrderDoNotMatter(@ForAll("cases") Case c) {
        Random random = new Random(c.seed);
        Structure changed = Cells.changed(c.structure, Cells.unimodular(random, 5));
        double[] shift = random.doubles(3, -2, 2).toArray();
        List<Site> sites = new ArrayList<>();
        for (Site s : changed.sites()) {
            sites.add(new Site(s.species(), s.x() + shift[0], s.y() + shift[1], s.z() + shift[2]));
        }
        Collections.shuffle(sites, random);
        double[] expected = distances(NeighborList.of(c.structure, c.cutoff));
        double[] found = distances(NeighborList.of(new Structure(changed.lattice(), sites), c.cutoff));
        // A distance equal to the cutoff may be in or out by rounding.
        int n = Math.min(expected.length, found.length);
        for (int p = 0; p < n; p++) {
            assertEquals(expected[p], found[p], 1e-7);
        }
        double[] longer = expected.length > n ? expected : found;
        assertTrue(longer.length == n || longer[n] > c.cutoff - 1e-7);
    }

    private static double[] distances(NeighborList list) {
        double[] d = new double[list.pairs()];
        for (int p = 0; p < d.length; p++) {
            d[p] = list.distance(p);
        }
        Arrays.sort(d);
        return d;
    }

    private static Map<List<Integer>, Double> exhaustive(Structure s, double cutoff) {
        double[] spacing = s.lattice().planeSpacings();
        Map<List<Integer>, Double> all = new HashMap<>();
        for (int i = 0; i < s.sites().size(); i++) {
            for (int j = 0; j < s.sites().size(); j++) {
                double[] a = s.sites().get(i).fractional();
                double[] b = s.sites().get(j).fractional();
                int[] low = new int[3];
                int[] high = new int[3];
                for (int k = 0; k < 3; k++) {
                    low[k] = (int) Math.floor(a[k] - b[k] - cutoff / spacing[k]) - 1;
                    high[k] = (int) Math.ceil(a[k] - b[k] + cutoff / spacing[k]) + 1;
                }
                for (int x = low[0]; x <= high[0]; x++) {
                    for (int y = low[1]; y <= high[1]; y++) {
                        for (int z = low[2]; z <= high[2]; z++) {
                            double[] r = s.lattice()
                                    .toCartesian(new double[] {b[0] - a[0] + x, b[1] - a[1] + y, b[2] - a[2] + z});
                            double d = Math.sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2]);
                            if (d <= cutoff && !(i == j && x == 0 && y == 0 && z == 0)) {
                                all.put(List.of(i, j, x, y, z), d);
                            }
                        }
                    }
                }
            }
        }
        return all;
    }
}
