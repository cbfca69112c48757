package org.pccd.crystal.internal.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pccd.crystal.internal.Ints;
import org.pccd.crystal.internal.Mat3;

/** Delaunay reduction (International Tables A, section 3.1.2.3): three of the shortest lattice vectors. */
final class Delaunay {
    private static final int LIMIT = 1000;

    private Delaunay() {}

    /** Integer D with rows of the reduced, right-handed cell = D x rows. */
    static int[][] transformation(double[][] rows) {
        double eps = 1e-9 * Math.cbrt(Math.pow(Mat3.det(rows), 2));
        int[][] v = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {-1, -1, -1}};
        for (int i = 0; i < LIMIT && step(v, rows, eps); i++) {}
        List<int[]> all = new ArrayList<>(List.of(v[0], v[1], v[2], v[3]));
        all.add(sum(v[0], v[1]));
        all.add(sum(v[1], v[2]));
        all.add(sum(v[2], v[0]));
        all.sort(Comparator.comparingDouble(w -> {
            double[] r = cartesian(w, rows);
            return Mat3.dot(r, r);
        }));
        for (int k = 2; k < 7; k++) {
            int[][] d = {all.get(0), all.get(1), all.get(k)};
            if (Math.abs(Ints.det(d)) == 1) {
                boolean right = Ints.det(d) * Mat3.det(rows) > 0;
                return right ? d : Ints.negate(d);
            }
        }
        throw new IllegalStateException("no basis among the Delaunay vectors");
    }

    private static boolean step(int[][] v, double[][] rows, double eps) {
        for (int i = 0; i < 3; i++) {
            for (int j = i + 1; j < 4; j++) {
                if (Mat3.dot(cartesian(v[i], rows), cartesian(v[j], rows)) > eps) {
                    for (int k = 0; k < 4; k++) {
                        if (k != i && k != j) {
                            v[k] = sum(v[k], v[i]);
                        }
                    }
                    v[i] = new int[] {-v[i][0], -v[i][1], -v[i][2]};
                    return true;
                }
            }
        }
        return false;
    }

    private static int[] sum(int[] u, int[] v) {
        return new int[] {u[0] + v[0], u[1] + v[1], u[2] + v[2]};
    }

    private static double[] cartesian(int[] v, double[][] rows) {
        double[] r = new double[3];
        for (int k = 0; k < 3; k++) {
            r[k] = v[0] * rows[0][k] + v[1] * rows[1][k] + v[2] * rows[2][k];
        }
        return r;
    }
}
