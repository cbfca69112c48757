package org.pccd.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ClosestPairPropertyTest {
    @Provide
    Arbitrary<Structure> structures() {
        return Arbitraries.randomValue(random -> {
            Lattice lattice = random.nextBoolean() ? Cells.lattice(random, 7, 174) : Cells.stretched(random);
            return new Structure(lattice, Cells.sites(random, 1 + random.nextInt(60)));
        });
    }

    @Property(seed = "31", tries = 300)
    void theShortestDistanceIsTheLeastOfAll(@ForAll("structures") Structure s) {
        double expected = least(s);
        PeriodicDistances.Shortest found = PeriodicDistances.shortest(s);
        assertEquals(expected, found.distance(), 1e-9);
        assertEquals(expected, between(s, found), 1e-9);
        PeriodicDistances.Shortest searched =
                ClosestPair.find(s.lattice(), s.fractional(), new PeriodicDistances(s.lattice()).shortestTranslation());
        assertEquals(expected, searched.distance(), 1e-9);
        assertEquals(expected, between(s, searched), 1e-9);
    }

    @Property(seed = "32", tries = 300)
    void aPairIsCloserThanALimitIfTheShortestDistanceIs(@ForAll("structures") Structure s) {
        double least = least(s);
        assertEquals(Optional.empty(), PeriodicDistances.closerThan(s, least - 1e-9));
        double limit = 1.5 * least + 0.01;
        PeriodicDistances.Shortest found =
                PeriodicDistances.closerThan(s, limit).orElseThrow();
        assertTrue(found.distance() < limit && found.first() <= found.second());
        if (found.first() != found.second()) {
            // The images found need not be the closest of this pair.
            assertTrue(found.distance() > between(s, found) - 1e-9);
        }
    }

    @Property(seed = "34", tries = 300)
    void cellOriginAndOrderDoNotMatter(@ForAll("structures") Structure s, @ForAll Random random) {
        Structure changed = Cells.changed(s, Cells.unimodular(random, 5));
        double[] shift = random.doubles(3, -2, 2).toArray();
        List<Site> sites = new ArrayList<>();
        for (Site site : changed.sites()) {
            sites.add(new Site(site.species(), site.x() + shift[0], site.y() + shift[1], site.z() + shift[2]));
        }
        Collections.shuffle(sites, random);
        Structure other = new Structure(changed.lattice(), sites);
        assertEquals(
                PeriodicDistances.shortest(s).distance(),
                PeriodicDistances.shortest(other).distance(),
                1e-7);
    }

    @Property(seed = "33", tries = 300)
    void aPlaceIsKnownIfItIsNearOneAdded(@ForAll("structures") Structure s, @ForAll Random random) {
        double tolerance = random.nextBoolean() ? 0.01 : 1;
        PlaceIndex index = new PlaceIndex(s.lattice(), tolerance);
        PeriodicDistances distances = new PeriodicDistances(s.lattice());
        for (int i = 0; i < s.sites().size(); i++) {
            double[] f = s.sites().get(i).fractional();
            int expected = -1;
            for (int j = 0; j < i && expected < 0; j++) {
                expected = distances.distance(s.sites().get(j).fractional(), f) <= tolerance ? j : -1;
            }
            assertEquals(expected, index.find(f[0], f[1], f[2]));
            assertEquals(i, index.add(f[0], f[1], f[2]));
            double[] off = s.lattice().toFractional(new double[] {0, 0.9 * tolerance, 0});
            assertTrue(index.find(f[0] + off[0] - 3, f[1] + off[1], f[2] + off[2] + 7) >= 0);
        }
    }

    private static double between(Structure s, PeriodicDistances.Shortest pair) {
        PeriodicDistances distances = new PeriodicDistances(s.lattice());
        return pair.first() == pair.second()
                ? distances.shortestTranslation()
                : distances.distance(
                        s.sites().get(pair.first()).fractional(),
                        s.sites().get(pair.second()).fractional());
    }

    private static double least(Structure s) {
        double least = new PeriodicDistances(s.lattice()).shortestTranslation();
        double[][] all = PeriodicDistances.matrix(s);
        for (int i = 0; i < all.length; i++) {
            for (int j = 0; j < i; j++) {
                least = Math.min(least, all[i][j]);
            }
        }
        return least;
    }
}
