package org.pccd.tokens.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pccd.core.Parameters;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.PeriodicDistances;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.tokens.TokenProvider;

/** Structures and encoders for tests. */
final class Crystals {
    static final Structure ROCK_SALT = new Structure(
            Lattice.fromParameters(3.99, 3.99, 3.99, 60, 60, 60),
            List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Cl, 0.5, 0.5, 0.5)));

    private Crystals() {}

    static TokenEncoder encoder(Map<String, String> settings) {
        return new TokenEncoder(Parameters.with(new TokenProvider().defaults(), settings));
    }

    /** Sites at least 1 Å apart in a cell of any handedness, 30 Å^3 to a site. */
    static Structure random(Random random, int sites, Element... elements) {
        while (true) {
            double edge = Math.cbrt(30.0 * sites);
            double[][] rows = new double[3][3];
            for (double[] row : rows) {
                for (int k = 0; k < 3; k++) {
                    row[k] = edge * random.nextDouble(-1, 1);
                }
            }
            Structure s = new Structure(new Lattice(rows), sites(random, sites, elements));
            double[] heights = s.lattice().planeSpacings();
            if (Math.min(heights[0], Math.min(heights[1], heights[2])) > 1.5
                    && PeriodicDistances.shortest(s).distance() > 1) {
                return s;
            }
        }
    }

    private static List<Site> sites(Random random, int count, Element... elements) {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sites.add(Site.of(
                    elements[i % elements.length],
                    random.nextDouble(-1, 2),
                    random.nextDouble(-1, 2),
                    random.nextDouble(-1, 2)));
        }
        return sites;
    }

    static Structure moved(Structure s, double x, double y, double z) {
        return new Structure(
                s.lattice(),
                s.sites().stream()
                        .map(p -> new Site(p.species(), p.x() + x, p.y() + y, p.z() + z))
                        .toList());
    }

    static Structure shuffled(Structure s, Random random) {
        List<Site> sites = new ArrayList<>(s.sites());
        Collections.shuffle(sites, random);
        return new Structure(s.lattice(), sites);
    }

    /** In another cell of the same volume, much longer than it is wide. */
    static Structure skewed(Structure s) {
        return s.supercell(new int[][] {{1, 3, -2}, {0, 1, 4}, {0, 0, 1}});
    }
}
