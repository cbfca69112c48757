package org.pccd.crystal;

import java.util.Optional;
import org.pccd.crystal.internal.grid.SiteRows;

/** The search for the two closest images of many sites. */
final class ClosestPair {
    /** No packing of spheres is denser than pi / sqrt(18): two are closer than this times cbrt(volume of each). */
    private static final double DENSEST = Math.pow(2, 1.0 / 6) * (1 + 1e-9);

    /** So much closer a pair must be for the sites to be sorted anew. */
    private static final double CLOSER = 0.25;

    private double best2 = Double.POSITIVE_INFINITY;
    private int first = -1;
    private int second = -1;

    private ClosestPair() {}

    /** @param translation length of the shortest translation in Å */
    static PeriodicDistances.Shortest find(Lattice lattice, double[] fractional, double translation) {
        double packed = DENSEST * Math.cbrt(lattice.volume() / (fractional.length / 3));
        double radius = Math.min(packed, translation * (1 + 1e-9));
        ClosestPair pair = new ClosestPair();
        while (!pair.search(
                new SiteRows(lattice, fractional, radius), fractional.length / 3, radius, CLOSER * radius)) {
            radius = Math.sqrt(pair.best2);
            if (radius == 0) {
                break;
            }
        }
        return pair.shortest();
    }

    static Optional<PeriodicDistances.Shortest> within(Lattice lattice, double[] fractional, double distance) {
        if (!(distance > 0)) {
            return Optional.empty();
        }
        ClosestPair pair = new ClosestPair();
        SiteRows rows = new SiteRows(lattice, fractional, distance);
        // Below the distance by its last digit, as the search includes its radius.
        pair.search(rows, fractional.length / 3, Math.nextDown(distance), distance);
        return Optional.of(pair.shortest()).filter(s -> s.first() >= 0);
    }

    // Whether it went through all sites; it stops where a pair is closer than enough.
    private boolean search(SiteRows rows, int sites, double radius, double enough) {
        boolean through = true;
        for (int i = 0; i < sites && through; i++) {
            int centre = i;
            through = rows.around(
                    i,
                    Math.min(radius, Math.sqrt(best2)),
                    (j, q1, q2, q3, d2) ->
                            note(centre, j, q1 == 0 && q2 == 0 && q3 == 0, d2) || best2 >= enough * enough);
        }
        return through;
    }

    // Whether this changes nothing.
    private boolean note(int i, int j, boolean sameCell, double d2) {
        if (i == j && sameCell || d2 >= best2) {
            return true;
        }
        best2 = d2;
        first = Math.min(i, j);
        second = Math.max(i, j);
        return false;
    }

    private PeriodicDistances.Shortest shortest() {
        return new PeriodicDistances.Shortest(Math.sqrt(best2), first, second);
    }
}
