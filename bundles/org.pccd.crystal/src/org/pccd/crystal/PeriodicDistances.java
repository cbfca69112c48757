package org.pccd.crystal;

import java.util.Optional;
import org.pccd.crystal.internal.reduce.MinkowskiReduction;

/**
 * Distances between sites and their periodic images, right for any cell however skewed: the cell is reduced first, and
 * in a Minkowski-reduced cell the nearest image lies among the 27 nearest cells.
 */
public final class PeriodicDistances {
    /** Up to this number of sites comparing all pairs is fastest. */
    private static final int FEW = 16;

    private final Lattice lattice;
    private final double[][] basis;
    private final double[] inverse = new double[9];
    private final double[] shifts = new double[81];

    /**
     * The shortest distance of a structure and where it occurs.
     *
     * @param distance in Å; infinite where there is no site
     * @param first index of a site
     * @param second index of the other, equal to first where a site is nearest to its own image; -1 if there is none
     */
    public record Shortest(double distance, int first, int second) {}

    public PeriodicDistances(Lattice lattice) {
        this.lattice = lattice;
        basis = MinkowskiReduction.reduce(lattice.matrix());
        Lattice reduced = new Lattice(basis);
        for (int axis = 0; axis < 3; axis++) {
            double[] unit = new double[3];
            unit[axis] = 1;
            System.arraycopy(reduced.toFractional(unit), 0, inverse, 3 * axis, 3);
        }
        int n = 0;
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                for (int k = -1; k <= 1; k++) {
                    for (int x = 0; x < 3; x++) {
                        shifts[n++] = i * basis[0][x] + j * basis[1][x] + k * basis[2][x];
                    }
                }
            }
        }
    }

    /**
     * The shortest distance between any two different periodic images of sites, a site's own images included. The time
     * grows linearly with the number of sites.
     */
    public static Shortest shortest(Structure structure) {
        double[] f = structure.fractional();
        if (f.length == 0) {
            return new Shortest(Double.POSITIVE_INFINITY, -1, -1);
        }
        PeriodicDistances distances = new PeriodicDistances(structure.lattice());
        return f.length <= 3 * FEW
                ? distances.shortestOfAll(distances.cartesian(structure))
                : ClosestPair.find(structure.lattice(), f, distances.shortestTranslation());
    }

    /**
     * Two images of sites that are closer than this, a site's own images included, or empty where there are none. Not
     * necessarily the closest; the time grows linearly with the number of sites.
     *
     * @param distance in Å
     */
    public static Optional<Shortest> closerThan(Structure structure, double distance) {
        return ClosestPair.within(structure.lattice(), structure.fractional(), distance);
    }

    private Shortest shortestOfAll(double[][] r) {
        double best = square(basis[0]);
        int first = 0;
        int second = 0;
        for (int i = 0; i < r.length; i++) {
            for (int j = i + 1; j < r.length; j++) {
                double d2 = squared(r[i], r[j]);
                if (d2 < best) {
                    best = d2;
                    first = i;
                    second = j;
                }
            }
        }
        return new Shortest(Math.sqrt(best), first, second);
    }

    /** Minimum-image distances in Å between all sites, N x N, symmetric, with a diagonal of zeros. */
    public static double[][] matrix(Structure structure) {
        PeriodicDistances distances = new PeriodicDistances(structure.lattice());
        double[][] r = distances.cartesian(structure);
        double[][] matrix = new double[r.length][r.length];
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i][j] = Math.sqrt(distances.squared(r[i], r[j]));
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    /** Minimum-image distance in Å between two points given by fractional coordinates. */
    public double distance(double[] f, double[] g) {
        return Math.sqrt(squared(lattice.toCartesian(f), lattice.toCartesian(g)));
    }

    /** Minimum-image distance in Å between two points given by Cartesian coordinates in Å. */
    double cartesianDistance(double[] p, double[] q) {
        return Math.sqrt(squared(p, q));
    }

    /** The shortest Cartesian vector in Å from a point f to an image of a point g, both fractional. */
    public double[] shortestVector(double[] f, double[] g) {
        double[] shortest = new double[3];
        nearest(lattice.toCartesian(f), lattice.toCartesian(g), shortest);
        return shortest;
    }

    /** Length in Å of the shortest lattice vector: the distance of any site from its nearest own image. */
    public double shortestTranslation() {
        return Math.sqrt(square(basis[0]));
    }

    private double[][] cartesian(Structure structure) {
        return structure.sites().stream()
                .map(s -> lattice.toCartesian(s.fractional()))
                .toArray(double[][]::new);
    }

    private double squared(double[] p, double[] q) {
        return nearest(p, q, null);
    }

    private double nearest(double[] p, double[] q, double[] vector) {
        double dx = q[0] - p[0];
        double dy = q[1] - p[1];
        double dz = q[2] - p[2];
        for (int j = 0; j < 3; j++) {
            double cells = Math.rint(dx * inverse[j] + dy * inverse[3 + j] + dz * inverse[6 + j]);
            if (cells != 0) {
                dx -= cells * basis[j][0];
                dy -= cells * basis[j][1];
                dz -= cells * basis[j][2];
            }
        }
        double best = Double.POSITIVE_INFINITY;
        for (int n = 0; n < shifts.length; n += 3) {
            double x = dx + shifts[n];
            double y = dy + shifts[n + 1];
            double z = dz + shifts[n + 2];
            double d2 = x * x + y * y + z * z;
            if (d2 < best) {
                best = d2;
                if (vector != null) {
                    vector[0] = x;
                    vector[1] = y;
                    vector[2] = z;
                }
            }
        }
        return best;
    }

    private static double square(double[] v) {
        return v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
    }
}
