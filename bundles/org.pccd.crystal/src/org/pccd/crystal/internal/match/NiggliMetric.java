package org.pccd.crystal.internal.match;

/**
 * Lengths and angles of the Niggli cell by the steps of Grosse-Kunstleve, Sauter and Adams, Acta Crystallographica A60
 * (2004) 1, doi:10.1107/S010876730302186X. Works on the metric alone. Where the tolerance lets the steps go round in a
 * circle, any cell of the circle will do, and the last one is taken.
 *
 * <p>pymatgen until 2024 (its issue 3657) decided the rest of a round by the parameters from before the round's first
 * step. The steps then can end with a cell of the same lattice that is not a Niggli cell. Structures are matched in
 * that cell: the choice shows in the results, and published match rates and our reference values were computed so.
 */
final class NiggliMetric {
    private static final int LIMIT = 100;

    private final double eps;
    private final boolean late;
    private double[] g;
    private double a;
    private double b;
    private double c;
    private double xi;
    private double eta;
    private double zeta;

    private NiggliMetric(double[] rows, double eps, boolean late) {
        this.eps = eps;
        this.late = late;
        g = Flat3.multiply(rows, Flat3.transpose(rows));
    }

    /**
     * The Niggli cell.
     *
     * @param rows a basis, best a reduced one
     * @param eps tolerance of comparisons in Å^2
     * @return lengths in Å, angles in degrees
     */
    static double[] parameters(double[] rows, double eps) {
        return new NiggliMetric(rows, eps, false).reduced();
    }

    /** As {@link #parameters}, with the cell that pymatgen until 2024 takes for it. */
    static double[] asPublished(double[] rows, double eps) {
        return new NiggliMetric(rows, eps, true).reduced();
    }

    private double[] reduced() {
        int steps = 0;
        while (steps < LIMIT && step()) {
            steps++;
        }
        return parameters();
    }

    private double[] parameters() {
        read();
        double[] lengths = {Math.sqrt(a), Math.sqrt(b), Math.sqrt(c)};
        return new double[] {
            lengths[0],
            lengths[1],
            lengths[2],
            Math.toDegrees(Math.acos(xi / 2 / (lengths[1] * lengths[2]))),
            Math.toDegrees(Math.acos(eta / 2 / (lengths[0] * lengths[2]))),
            Math.toDegrees(Math.acos(zeta / 2 / (lengths[0] * lengths[1])))
        };
    }

    private void read() {
        a = g[0];
        b = g[4];
        c = g[8];
        xi = 2 * g[5];
        eta = 2 * g[2];
        zeta = 2 * g[1];
    }

    // One round; whether another is needed.
    private boolean step() {
        read();
        if (b + eps < a || same(a, b) && Math.abs(xi) > Math.abs(eta) + eps) {
            change(0, -1, 0, -1, 0, 0, 0, 0, -1);
            if (!late) {
                read();
            }
        }
        if (c + eps < b || same(b, c) && Math.abs(eta) > Math.abs(zeta) + eps) {
            change(-1, 0, 0, 0, 0, -1, 0, -1, 0);
            return true;
        }
        signs();
        read();
        if (Math.abs(xi) > b + eps || same(xi, b) && zeta - eps > 2 * eta || same(xi, -b) && -eps > zeta) {
            change(1, 0, 0, 0, 1, 0, 0, -Math.signum(xi), 1);
            return true;
        }
        if (Math.abs(eta) > a + eps || same(a, eta) && zeta - eps > 2 * xi || same(a, -eta) && -eps > zeta) {
            change(1, 0, 0, 0, 1, 0, -Math.signum(eta), 0, 1);
            return true;
        }
        if (Math.abs(zeta) > a + eps || same(a, zeta) && eta - eps > 2 * xi || same(a, -zeta) && -eps > eta) {
            change(1, 0, 0, -Math.signum(zeta), 1, 0, 0, 0, 1);
            return true;
        }
        double sum = xi + eta + zeta + a + b;
        if (-eps > sum || same(sum, 0) && eps < zeta + 2 * (a + eta)) {
            change(1, 0, 0, 0, 1, 0, 1, 1, 1);
            return true;
        }
        return false;
    }
    // All three angles acute, or none.
    private void signs() {
        int sx = sign(xi);
        int sy = sign(eta);
        int sz = sign(zeta);
        int wanted = sx * sy * sz > 0 ? 1 : -1;
        int i = sx == -wanted ? -1 : 1;
        int j = sy == -wanted ? -1 : 1;
        int k = sz == -wanted ? -1 : 1;
        if (wanted < 0 && i * j * k < 0) {
            // A right angle is free to take the other sign.
            if (sz == 0) {
                k = -1;
            } else if (sy == 0) {
                j = -1;
            } else if (sx == 0) {
                i = -1;
            }
        }
        change(i, 0, 0, 0, j, 0, 0, 0, k);
    }

    private int sign(double x) {
        return Math.abs(x) < eps ? 0 : x > 0 ? 1 : -1;
    }

    private boolean same(double x, double y) {
        return Math.abs(x - y) < eps;
    }

    // New basis = t x basis.
    private void change(double... t) {
        g = Flat3.multiply(Flat3.multiply(t, g), Flat3.transpose(t));
    }
}
