package org.pccd.crystal.internal.find;

import java.util.ArrayList;
import java.util.List;

/**
 * Short lattice directions in a fixed order, so that of equally good axes always the same one is chosen: those with
 * small components first, each family in cyclic order. It is the order of spglib, so that both choose alike.
 */
final class Directions {
    private static final int[][] FAMILIES = {
        {1, 0, 0},
        {0, 1, 1},
        {0, 1, -1},
        {1, 1, 1},
        {-1, 1, 1},
        {0, 1, 2},
        {0, 2, 1},
        {0, -1, 2},
        {0, -2, 1},
        {2, 1, 1},
        {2, -1, -1},
        {2, 1, -1},
        {2, -1, 1}
    };
    private static final int NEAREST_FAMILIES = 5;

    /** One of each pair of opposite directions. */
    static final List<int[]> AXES = axes();

    /** The 26 directions with components -1, 0, 1. */
    static final List<int[]> NEAREST = nearest();

    private Directions() {}

    /** The place of an axis or its opposite among {@link #AXES}; longer ones come last. */
    static int rank(int[] v) {
        for (int i = 0; i < AXES.size(); i++) {
            if (parallel(AXES.get(i), v)) {
                return i;
            }
        }
        return AXES.size() + v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
    }

    /** The one of two opposite directions that is listed, or whose first component that is not zero is positive. */
    static int[] oriented(int[] v) {
        int rank = rank(v);
        if (rank < AXES.size()) {
            return AXES.get(rank).clone();
        }
        int lead = v[0] != 0 ? v[0] : v[1] != 0 ? v[1] : v[2];
        return lead > 0 ? v : negative(v);
    }

    private static boolean parallel(int[] u, int[] v) {
        return u[0] == v[0] && u[1] == v[1] && u[2] == v[2] || u[0] == -v[0] && u[1] == -v[1] && u[2] == -v[2];
    }

    private static int[] negative(int[] v) {
        return new int[] {-v[0], -v[1], -v[2]};
    }

    private static List<int[]> family(int[] v) {
        if (v[0] == v[1] && v[1] == v[2]) {
            return List.of(v, v).subList(0, 1);
        }
        return List.of(v, new int[] {v[2], v[0], v[1]}, new int[] {v[1], v[2], v[0]});
    }

    private static List<int[]> axes() {
        List<int[]> all = new ArrayList<>();
        for (int[] v : FAMILIES) {
            all.addAll(family(v));
        }
        return List.copyOf(all);
    }

    private static List<int[]> nearest() {
        List<int[]> all = new ArrayList<>();
        for (int i = 0; i < NEAREST_FAMILIES; i++) {
            List<int[]> family = family(FAMILIES[i]);
            all.addAll(family);
            family.forEach(v -> all.add(negative(v)));
        }
        return List.copyOf(all);
    }
}
