package org.pccd.crystal.internal.find;

import java.util.ArrayList;
import java.util.List;
import org.pccd.crystal.internal.Ints;
import org.pccd.crystal.internal.Mat3;
import org.pccd.crystal.internal.reduce.DelaunaySteps;

/**
 * The basis of a lattice in which symmetry is sought: the first of the shortest vectors of a Delaunay reduction. Of
 * equally short ones the earlier are taken, so that the choice is the same as that of spglib.
 */
final class ShortVectors {
    private static final double SAME = 1e-10;

    private ShortVectors() {}

    /** Integer D of determinant 1 or -1 with rows of the reduced, right-handed cell = D x rows. */
    static int[][] basis(double[][] rows) {
        int[][] v = DelaunaySteps.vectors(rows);
        int[][] seven = {v[0], v[1], Ints.sum(v[0], v[1]), v[2], v[3], Ints.sum(v[1], v[2]), Ints.sum(v[2], v[0])};
        List<int[]> sorted = new ArrayList<>();
        for (int[] w : seven) {
            int at = sorted.size();
            while (at > 0 && length2(w, rows) < length2(sorted.get(at - 1), rows) * (1 - SAME)) {
                at--;
            }
            sorted.add(at, w);
        }
        for (int k = 2; k < 7; k++) {
            int[][] d = {sorted.get(0), sorted.get(1), sorted.get(k)};
            if (Math.abs(Ints.det(d)) == 1) {
                return Ints.det(d) * Mat3.det(rows) > 0 ? d : Ints.negate(d);
            }
        }
        throw new IllegalStateException("no basis among the Delaunay vectors");
    }

    private static double length2(int[] w, double[][] rows) {
        return Mat3.length2(new double[] {w[0], w[1], w[2]}, rows);
    }
}
