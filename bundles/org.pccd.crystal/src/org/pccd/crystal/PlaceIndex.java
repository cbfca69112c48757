package org.pccd.crystal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.pccd.crystal.internal.reduce.MinkowskiReduction;

/**
 * Places in a periodic cell, to be asked one after the other whether they are known already: the time for each does not
 * grow with their number. For readers that merge sites on one place.
 */
public final class PlaceIndex {
    /** Width in Å of the boxes into which places are sorted, where the tolerance is not larger. */
    private static final double BOX = 0.5;

    private final PeriodicDistances distances;
    private final Lattice given;
    private final Lattice reduced;
    private final double tolerance;
    private final int[] boxes = new int[3];
    private final double[] margin = new double[3];
    private final Map<Long, Integer> newest = new HashMap<>();
    private int[] previous = new int[16];
    private double[][] places = new double[16][];
    private int n;

    /** @param tolerance two places at most this far apart, in Å, are one */
    public PlaceIndex(Lattice lattice, double tolerance) {
        given = lattice;
        reduced = new Lattice(MinkowskiReduction.reduce(lattice.matrix()));
        distances = new PeriodicDistances(lattice);
        this.tolerance = tolerance;
        double[] heights = reduced.planeSpacings();
        for (int k = 0; k < 3; k++) {
            boxes[k] = (int) Math.clamp(heights[k] / Math.max(BOX, 2 * tolerance), 1, 1 << 20);
            margin[k] = (tolerance + 1e-9) / heights[k];
        }
    }

    /**
     * The number, from 0, of the first place added that lies within the tolerance of an image of this one, or -1.
     *
     * @param x fractional coordinate, anywhere; y and z likewise
     */
    public int find(double x, double y, double z) {
        double[] r = given.toCartesian(new double[] {x, y, z});
        double[] u = reduced.toFractional(r);
        long[] low = new long[3];
        long[] count = new long[3];
        for (int k = 0; k < 3; k++) {
            low[k] = (long) Math.floor((u[k] - margin[k]) * boxes[k]);
            count[k] = Math.min(boxes[k], (long) Math.floor((u[k] + margin[k]) * boxes[k]) - low[k] + 1);
        }
        int found = -1;
        for (long i = low[0]; i < low[0] + count[0]; i++) {
            for (long j = low[1]; j < low[1] + count[1]; j++) {
                for (long k = low[2]; k < low[2] + count[2]; k++) {
                    int first = first(box(i, j, k), r);
                    found = found < 0 || first >= 0 && first < found ? first : found;
                }
            }
        }
        return found;
    }

    /** Adds a place, known already or not; returns its number. */
    public int add(double x, double y, double z) {
        double[] r = given.toCartesian(new double[] {x, y, z});
        double[] u = reduced.toFractional(r);
        long[] t = new long[3];
        for (int k = 0; k < 3; k++) {
            t[k] = (long) Math.floor(u[k] * boxes[k]);
        }
        if (n == places.length) {
            places = Arrays.copyOf(places, 2 * n);
            previous = Arrays.copyOf(previous, 2 * n);
        }
        places[n] = r;
        Integer before = newest.put(box(t[0], t[1], t[2]), n);
        previous[n] = before == null ? -1 : before;
        return n++;
    }

    private long box(long i, long j, long k) {
        return (Math.floorMod(i, boxes[0]) * (long) boxes[1] + Math.floorMod(j, boxes[1])) * boxes[2]
                + Math.floorMod(k, boxes[2]);
    }

    private int first(long box, double[] r) {
        int found = -1;
        for (int place = newest.getOrDefault(box, -1); place >= 0; place = previous[place]) {
            if (distances.cartesianDistance(places[place], r) <= tolerance) {
                found = place;
            }
        }
        return found;
    }
}
