package org.pccd.encoding.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.PeriodicDistances;

/** Random places in a cell that keep a distance from each other. */
final class Scatter {
    private static final int TRIES = 200;
    // Away from faces, corners and centres, so that a change of the description moves no site across them by rounding.
    private static final double MARGIN = 0.004;

    private final PeriodicDistances distances;
    private final Random random;

    Scatter(Lattice lattice, Random random) {
        distances = new PeriodicDistances(lattice);
        this.random = random;
    }

    /** Fractional coordinates; the distance in Å shrinks where there is no room for all. */
    List<double[]> places(int count, double apart) {
        List<double[]> places = new ArrayList<>();
        double distance = apart;
        while (places.size() < count) {
            double[] place = place(places, distance);
            if (place == null) {
                distance *= 0.9;
            } else {
                places.add(place);
            }
        }
        return places;
    }

    private double[] place(List<double[]> others, double apart) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            double[] f = random.doubles(3, MARGIN, 1 - MARGIN).toArray();
            if (others.stream().allMatch(o -> distances.distance(o, f) > apart)) {
                return f;
            }
        }
        return null;
    }
}
