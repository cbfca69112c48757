package org.pccd.crystal.internal.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pccd.crystal.internal.Ints;

/**
 * A basis of a sublattice and what it does to operations; exact.
 *
 * @param m columns are the new basis vectors in the old basis
 * @param adjugate of m: the inverse times {@code det}
 */
record Sublattice(int[][] m, int[][] adjugate, int det) {
    static Sublattice of(int[][] m) {
        return new Sublattice(m, Ints.adjugate(m), Ints.det(m));
    }

    /** A rotation in the new basis, or null where it is not integer there. */
    int[][] rotation(int[][] r) {
        int[][] x = Ints.multiply(Ints.multiply(adjugate, r), m);
        for (int[] row : x) {
            for (int j = 0; j < 3; j++) {
                if (row[j] % det != 0) {
                    return null;
                }
                row[j] /= det;
            }
        }
        return x;
    }

    /** A vector in the new basis. */
    double[] vector(double[] t) {
        double[] x = new double[3];
        for (int i = 0; i < 3; i++) {
            x[i] = (adjugate[i][0] * t[0] + adjugate[i][1] * t[1] + adjugate[i][2] * t[2]) / det;
        }
        return x;
    }

    /** The lattice points of the old lattice in one new cell, in units of 1/|det|, the origin first. */
    List<int[]> points() {
        int n = Math.abs(det);
        List<int[]> points = new ArrayList<>(List.of(new int[3]));
        Set<Long> known = new HashSet<>(Set.of(0L));
        for (int i = 0; i < points.size(); i++) {
            for (int j = 0; j < 3; j++) {
                int[] p = new int[3];
                long key = 0;
                for (int k = 0; k < 3; k++) {
                    p[k] = Math.floorMod(points.get(i)[k] + Integer.signum(det) * adjugate[k][j], n);
                    key = key * n + p[k];
                }
                if (known.add(key)) {
                    points.add(p);
                }
            }
        }
        return points;
    }
}
