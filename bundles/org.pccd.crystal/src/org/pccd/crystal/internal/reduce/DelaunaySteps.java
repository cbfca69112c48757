package org.pccd.crystal.internal.reduce;

import org.pccd.crystal.internal.Ints;
import org.pccd.crystal.internal.Mat3;

/**
 * Delaunay's reduction (International Tables A, 2016, section 3.1.2.3): four vectors of sum zero are changed until no
 * two enclose an acute angle, and the basis is chosen among them and their sums.
 */
public final class DelaunaySteps {
    /** Steps after which the basis is shortened in another way first: single steps take long for a very skewed cell. */
    private static final int SKEWED = 100;

    private final double[][] rows;
    private final double eps;
    private final int[][] v = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {-1, -1, -1}};
    private final double[][] r = new double[4][3];

    private DelaunaySteps(double[][] rows) {
        this.rows = rows;
        eps = 1e-9 * Math.cbrt(Math.pow(Mat3.det(rows), 2));
    }

    /** Integer T of determinant 1, rows of the reduced cell = T x rows. */
    public static int[][] transformation(double[][] rows) {
        DelaunaySteps steps = new DelaunaySteps(rows);
        if (steps.run()) {
            return ShortestBasis.among(steps.v, rows);
        }
        int[][] shortest = MinkowskiReduction.transformation(rows);
        double[][] shortRows = IntegerBasis.apply(shortest, rows);
        steps = new DelaunaySteps(shortRows);
        steps.run();
        return IntegerBasis.multiply(ShortestBasis.among(steps.v, shortRows), shortest);
    }

    /**
     * The four vectors of sum zero, no two at an acute angle, in which the reduction ends; for a very skewed cell their
     * order and signs depend on the way there.
     */
    public static int[][] vectors(double[][] rows) {
        DelaunaySteps steps = new DelaunaySteps(rows);
        if (steps.run()) {
            return steps.v;
        }
        int[][] shortest = MinkowskiReduction.transformation(rows);
        steps = new DelaunaySteps(IntegerBasis.apply(shortest, rows));
        steps.run();
        int[][] all = new int[4][];
        for (int i = 0; i < 4; i++) {
            int[] v = steps.v[i];
            all[i] = IntegerBasis.multiply(new int[][] {v, v, v}, shortest)[0];
        }
        return all;
    }

    // Whether an end was reached.
    private boolean run() {
        for (int i = 0; i < 4; i++) {
            place(i);
        }
        for (int n = 0; n < SKEWED; n++) {
            if (!step()) {
                return true;
            }
        }
        return false;
    }

    private boolean step() {
        for (int i = 0; i < 3; i++) {
            for (int j = i + 1; j < 4; j++) {
                if (Mat3.dot(r[i], r[j]) > eps) {
                    for (int k = 0; k < 4; k++) {
                        if (k != i && k != j) {
                            v[k] = Ints.sum(v[k], v[i]);
                            place(k);
                        }
                    }
                    v[i] = new int[] {-v[i][0], -v[i][1], -v[i][2]};
                    place(i);
                    return true;
                }
            }
        }
        return false;
    }

    private void place(int i) {
        r[i] = IntegerBasis.combination(v[i], rows);
    }
}
