package org.pccd.crystal.internal.find;

import java.util.Collection;
import org.pccd.crystal.internal.Ints;

/** Orders of rotations from trace and determinant. */
final class RotationType {
    // Index: trace + 1 of a proper rotation.
    private static final int[] ORDERS = {2, 3, 4, 6, 1};

    private RotationType() {}

    /** 1, 2, 3, 4, 6 for rotations, negative for rotoinversions (-2 a mirror), 0 where it is neither. */
    static int of(int[][] r) {
        int det = Ints.det(r);
        int trace = det * Ints.trace(r);
        return trace < -1 || trace > 3 ? 0 : det * ORDERS[trace + 1];
    }

    /** How often each type occurs, as one number: it tells the 32 point groups apart. */
    static long histogram(Collection<int[][]> rotations) {
        long sum = 0;
        for (int[][] r : rotations) {
            int type = of(r);
            int place = type > 0 ? Ints.trace(r) + 1 : type < 0 ? 6 - Ints.trace(r) : 11;
            sum += 1L << 5 * place;
        }
        return sum;
    }
}
