package org.pccd.crystal;

import java.util.Arrays;
import org.pccd.core.PccdException;

/**
 * A lattice: three row vectors a, b, c in Å. Immutable. Fractional coordinates f and Cartesian coordinates r are rows,
 * r = f M.
 */
public final class Lattice {
    /** Relative heights no larger than this are rounding errors. */
    private static final double FLAT = 1e-15;

    /** Likewise for heights from the cosines of angles, squared. */
    private static final double FLAT_ANGLES = 1e-12;

    private final double[][] matrix;
    private final double[][] inverse;
    private final double volume;
    private final double[] parameters;

    /**
     * @param rows 3 x 3, the vectors a, b, c in Å as rows
     * @throws PccdException where the vectors are not finite or span no volume
     */
    public Lattice(double[][] rows) {
        this(rows, null);
    }

    // The parameters are kept where they were given, as computing them again would change their last digits.
    private Lattice(double[][] rows, double[] parameters) {
        this.parameters = parameters;
        matrix = copy(rows);
        double[] bc = cross(matrix[1], matrix[2]);
        double det = dot(matrix[0], bc);
        volume = Math.abs(det);
        if (!(Double.isFinite(det) && volume > FLAT * norm(matrix[0]) * norm(bc))) {
            throw new PccdException("The lattice vectors span no volume (determinant " + det + " Å^3).");
        }
        double[] ca = cross(matrix[2], matrix[0]);
        double[] ab = cross(matrix[0], matrix[1]);
        inverse = new double[3][3];
        for (int i = 0; i < 3; i++) {
            inverse[i][0] = bc[i] / det;
            inverse[i][1] = ca[i] / det;
            inverse[i][2] = ab[i] / det;
        }
    }

    /**
     * A lattice from its parameters, in the IUCr orientation: a along x, b in the xy plane.
     *
     * @param a length in Å (b and c likewise)
     * @param alpha angle between b and c in degrees (beta: a and c; gamma: a and b)
     * @throws PccdException where no cell has these parameters
     */
    public static Lattice fromParameters(double a, double b, double c, double alpha, double beta, double gamma) {
        double ca = cosine(alpha);
        double cb = cosine(beta);
        double cg = cosine(gamma);
        double sg = Math.sin(Math.toRadians(gamma));
        double cy = (ca - cb * cg) / sg;
        double cz2 = 1 - cb * cb - cy * cy;
        if (!(a > 0 && b > 0 && c > 0) || !(cz2 > FLAT_ANGLES) || !(sg > 0)) {
            throw new PccdException("No cell has the lengths " + a + ", " + b + ", " + c + " Å and angles " + alpha
                    + ", " + beta + ", " + gamma + " degrees.");
        }
        double[][] rows = {{a, 0, 0}, {b * cg, b * sg, 0}, {c * cb, c * cy, c * Math.sqrt(cz2)}};
        return new Lattice(rows, new double[] {a, b, c, alpha, beta, gamma});
    }

    /** The row vectors in Å, a copy. */
    public double[][] matrix() {
        return copy(matrix);
    }

    /** Component {@code axis} of row vector {@code row} in Å. */
    public double get(int row, int axis) {
        return matrix[row][axis];
    }

    /** Volume of the cell in Å^3, positive for either handedness. */
    public double volume() {
        return volume;
    }

    /** Lengths a, b, c in Å, exactly those that were given to {@link #fromParameters}. */
    public double[] lengths() {
        if (parameters != null) {
            return Arrays.copyOf(parameters, 3);
        }
        return new double[] {norm(matrix[0]), norm(matrix[1]), norm(matrix[2])};
    }

    /** Angles alpha, beta, gamma in degrees, exactly those that were given to {@link #fromParameters}. */
    public double[] angles() {
        if (parameters != null) {
            return Arrays.copyOfRange(parameters, 3, 6);
        }
        return new double[] {angle(matrix[1], matrix[2]), angle(matrix[0], matrix[2]), angle(matrix[0], matrix[1])};
    }

    /** The metric tensor, 3 x 3: scalar products of the vectors in Å^2. */
    public double[][] metric() {
        double[][] g = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                g[i][j] = dot(matrix[i], matrix[j]);
            }
        }
        return g;
    }

    /**
     * The reciprocal lattice in 1/Å, with the factor 2 pi of physics: the product of vector i and reciprocal vector j
     * is 2 pi where i = j and 0 elsewhere. (Crystallographers leave the factor out.)
     */
    public Lattice reciprocal() {
        double[][] rows = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                rows[i][k] = 2 * Math.PI * inverse[k][i];
            }
        }
        return new Lattice(rows);
    }

    /** Cartesian coordinates in Å of fractional ones. */
    public double[] toCartesian(double[] f) {
        return multiply(f, matrix);
    }

    /** Fractional coordinates of Cartesian ones in Å. */
    public double[] toFractional(double[] r) {
        return multiply(r, inverse);
    }

    /** Distances between the lattice planes along a, b, c in Å: the cell's heights. */
    public double[] planeSpacings() {
        double[] d = new double[3];
        for (int j = 0; j < 3; j++) {
            d[j] = 1
                    / Math.sqrt(inverse[0][j] * inverse[0][j]
                            + inverse[1][j] * inverse[1][j]
                            + inverse[2][j] * inverse[2][j]);
        }
        return d;
    }

    /** Whether all components are equal. */
    @Override
    public boolean equals(Object o) {
        return o instanceof Lattice other && Arrays.deepEquals(matrix, other.matrix);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(matrix);
    }

    /** The vectors in Å. */
    @Override
    public String toString() {
        return Arrays.deepToString(matrix);
    }

    // Exact at the angles that crystal systems impose, so that symmetric cells have exact zeros.
    private static double cosine(double degrees) {
        if (degrees == 90) {
            return 0;
        }
        if (degrees == 60) {
            return 0.5;
        }
        return degrees == 120 ? -0.5 : Math.cos(Math.toRadians(degrees));
    }

    private static double angle(double[] u, double[] v) {
        return Math.toDegrees(Math.atan2(norm(cross(u, v)), dot(u, v)));
    }

    private static double[] multiply(double[] v, double[][] m) {
        double[] r = new double[3];
        for (int j = 0; j < 3; j++) {
            r[j] = v[0] * m[0][j] + v[1] * m[1][j] + v[2] * m[2][j];
        }
        return r;
    }

    private static double dot(double[] u, double[] v) {
        return u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
    }

    private static double norm(double[] v) {
        return Math.sqrt(dot(v, v));
    }

    private static double[] cross(double[] u, double[] v) {
        return new double[] {u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
    }

    private static double[][] copy(double[][] m) {
        return new double[][] {m[0].clone(), m[1].clone(), m[2].clone()};
    }
}
