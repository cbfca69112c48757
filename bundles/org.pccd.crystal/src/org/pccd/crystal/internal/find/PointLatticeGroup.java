package org.pccd.crystal.internal.find;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pccd.crystal.internal.Ints;

/**
 * A space group in a conventional basis: one translation for each rotation, and the centring.
 *
 * @param translations by {@link Ints#key} of the rotation
 * @param centring keys of the centring translations in 24ths, the origin included
 */
record PointLatticeGroup(Map<Long, Op> translations, Set<Integer> centring) {
    record Op(int[][] r, double[] t) {}

    /** The operations in another basis, or null where they have no integer form there. */
    static PointLatticeGroup of(List<Found> ops, Sublattice basis) {
        if (24 % basis.det() != 0) {
            return null;
        }
        Map<Long, Op> map = new HashMap<>();
        for (Found op : ops) {
            int[][] r = basis.rotation(op.r());
            if (r == null || map.put(Ints.key(r), new Op(r, basis.vector(op.t()))) != null) {
                return null;
            }
        }
        int unit = 24 / Math.abs(basis.det());
        Set<Integer> centring = new HashSet<>();
        basis.points().forEach(p -> centring.add(key(p[0] * unit, p[1] * unit, p[2] * unit)));
        return new PointLatticeGroup(map, centring);
    }

    /** The same group in a basis of the same lattice; columns of c are the new basis vectors, det c = 1. */
    PointLatticeGroup in(int[][] c) {
        int[][] inverse = Ints.adjugate(c);
        Sublattice basis = new Sublattice(c, inverse, 1);
        Map<Long, Op> map = new HashMap<>();
        for (Op op : translations.values()) {
            int[][] r = basis.rotation(op.r);
            map.put(Ints.key(r), new Op(r, basis.vector(op.t)));
        }
        Set<Integer> moved = new HashSet<>();
        for (int k : centring) {
            int[] p = Ints.multiply(inverse, new int[] {k / 576, k / 24 % 24, k % 24});
            moved.add(key(p[0], p[1], p[2]));
        }
        return new PointLatticeGroup(map, moved);
    }

    static int key(int x, int y, int z) {
        return (Math.floorMod(x, 24) * 24 + Math.floorMod(y, 24)) * 24 + Math.floorMod(z, 24);
    }
}
