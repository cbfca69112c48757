package org.pccd.crystal.internal.reduce;

import org.pccd.core.PccdException;
import org.pccd.crystal.internal.Ints;
import org.pccd.crystal.internal.Mat3;

/**
 * The steps N1 to N8 of Křivý and Gruber 1976 with the tolerances of Grosse-Kunstleve, Sauter and Adams 2004. They are
 * taken twice from a Minkowski-reduced basis, where only a few remain: first with a tolerance for rounding errors
 * alone, which leads to one metric from any cell of the lattice, and from there with the one asked for. Where products
 * differ from zero or from each other by about the tolerance the steps can go in circles; then the former result
 * stands. The metric is always taken from the Minkowski-reduced basis and an exact integer transformation, so that
 * errors do not add up.
 */
public final class NiggliSteps {
    /** More steps than are ever needed from a Minkowski-reduced basis. */
    private static final int CIRCLE = 50;

    /** Tolerances for rounding errors, relative to the longest vector's square. */
    private static final double[] ROUNDING = {1e-13, 1e-12, 1e-14, 1e-11, 0};

    private final double[][] rows;
    private final double eps;
    private int[][] t = Ints.identity();
    private double a;
    private double b;
    private double c;
    private double xi;
    private double eta;
    private double zeta;

    private NiggliSteps(double[][] rows, double eps) {
        this.rows = rows;
        this.eps = eps;
    }

    /**
     * @param rows lattice vectors in Å
     * @param eps tolerance in Å^2
     * @return T of determinant 1, rows of the Niggli cell = T x rows
     */
    public static int[][] transformation(double[][] rows, double eps) {
        int[][] shortest = MinkowskiReduction.transformation(rows);
        double[][] shortRows = IntegerBasis.apply(shortest, rows);
        int[][] strict = strict(shortRows);
        double[][] strictRows = Mat3.multiply(Mat3.of(strict), shortRows);
        NiggliSteps steps = new NiggliSteps(strictRows, eps);
        int[][] t = steps.run() ? Ints.multiply(steps.t, strict) : strict;
        return IntegerBasis.multiply(t, shortest);
    }

    private static int[][] strict(double[][] rows) {
        double longest = Mat3.dot(rows[2], rows[2]);
        for (double tolerance : ROUNDING) {
            NiggliSteps steps = new NiggliSteps(rows, tolerance * longest);
            if (steps.run()) {
                return steps.t;
            }
        }
        throw new PccdException(
                "The Niggli reduction of the cell did not end; check the lattice for flat or huge cells.");
    }

    // Whether an end was reached.
    private boolean run() {
        metric();
        for (int i = 0; i < CIRCLE; i++) {
            if (!pass()) {
                return true;
            }
        }
        return false;
    }

    private void metric() {
        double[][] v = Mat3.multiply(Mat3.of(t), rows);
        a = Mat3.dot(v[0], v[0]);
        b = Mat3.dot(v[1], v[1]);
        c = Mat3.dot(v[2], v[2]);
        xi = 2 * Mat3.dot(v[1], v[2]);
        eta = 2 * Mat3.dot(v[0], v[2]);
        zeta = 2 * Mat3.dot(v[0], v[1]);
    }

    private boolean less(double x, double y) {
        return x < y - eps;
    }

    private boolean same(double x, double y) {
        return Math.abs(x - y) <= eps;
    }

    // One round from step 1; whether another is needed.
    private boolean pass() {
        if (less(b, a) || same(a, b) && less(Math.abs(eta), Math.abs(xi))) {
            step(new int[][] {{0, -1, 0}, {-1, 0, 0}, {0, 0, -1}});
        }
        if (less(c, b) || same(b, c) && less(Math.abs(zeta), Math.abs(eta))) {
            step(new int[][] {{-1, 0, 0}, {0, 0, -1}, {0, -1, 0}});
            return true;
        }
        signs();
        if (less(b, Math.abs(xi)) || same(xi, b) && less(2 * eta, zeta) || same(xi, -b) && less(zeta, 0)) {
            step(new int[][] {{1, 0, 0}, {0, 1, 0}, {0, -sign(xi), 1}});
            return true;
        }
        if (less(a, Math.abs(eta)) || same(eta, a) && less(2 * xi, zeta) || same(eta, -a) && less(zeta, 0)) {
            step(new int[][] {{1, 0, 0}, {0, 1, 0}, {-sign(eta), 0, 1}});
            return true;
        }
        if (less(a, Math.abs(zeta)) || same(zeta, a) && less(2 * xi, eta) || same(zeta, -a) && less(eta, 0)) {
            step(new int[][] {{1, 0, 0}, {-sign(zeta), 1, 0}, {0, 0, 1}});
            return true;
        }
        double sum = xi + eta + zeta + a + b;
        if (less(sum, 0) || same(sum, 0) && less(0, 2 * (a + eta) + zeta)) {
            step(new int[][] {{1, 0, 0}, {0, 1, 0}, {1, 1, 1}});
            return true;
        }
        return false;
    }

    // Steps 3 and 4: all angles acute, or none.
    private void signs() {
        int sx = less(0, xi) ? 1 : less(xi, 0) ? -1 : 0;
        int sy = less(0, eta) ? 1 : less(eta, 0) ? -1 : 0;
        int sz = less(0, zeta) ? 1 : less(zeta, 0) ? -1 : 0;
        int i = 1;
        int j = 1;
        int k = 1;
        if (sx * sy * sz > 0) {
            i = sx < 0 ? -1 : 1;
            j = sy < 0 ? -1 : 1;
            k = sz < 0 ? -1 : 1;
        } else {
            i = sx > 0 ? -1 : 1;
            j = sy > 0 ? -1 : 1;
            k = sz > 0 ? -1 : 1;
            if (i * j * k < 0) {
                // A right angle is free to take the other sign.
                if (sz == 0) {
                    k = -1;
                } else if (sy == 0) {
                    j = -1;
                } else {
                    i = -1;
                }
            }
        }
        if (i < 0 || j < 0 || k < 0) {
            step(new int[][] {{i, 0, 0}, {0, j, 0}, {0, 0, k}});
        }
    }

    private static int sign(double x) {
        return x < 0 ? -1 : 1;
    }

    private void step(int[][] rowOperation) {
        t = Ints.multiply(rowOperation, t);
        metric();
    }
}
