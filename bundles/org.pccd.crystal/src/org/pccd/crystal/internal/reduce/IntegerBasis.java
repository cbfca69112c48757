package org.pccd.crystal.internal.reduce;

import org.pccd.core.PccdException;
import org.pccd.crystal.internal.Mat3;

/**
 * A changing basis of a lattice, kept as integer combinations of the vectors given at first. Its Cartesian vectors are
 * always taken from those, in twice the working precision: rounding errors do not add up over the steps, and very
 * skewed cells, whose short vectors are small differences of long ones, keep all their digits.
 */
public final class IntegerBasis {
    private final double[][] rows;
    private final long[][] t = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private final double[][] vectors = new double[3][];
    private int handedness = 1;

    /** @param rows 3 x 3, lattice vectors in Å */
    public IntegerBasis(double[][] rows) {
        this.rows = rows;
        for (int i = 0; i < 3; i++) {
            vectors[i] = rows[i].clone();
        }
    }

    /** Vector i in Å; not to be changed. */
    double[] vector(int i) {
        return vectors[i];
    }

    double dot(int i, int j) {
        return Mat3.dot(vectors[i], vectors[j]);
    }

    /** Subtracts a multiple of vector j from vector i. */
    void subtract(int i, double times, int j) {
        if (!(Math.abs(times) < 0x1p52)) {
            throw tooSkewed();
        }
        try {
            for (int k = 0; k < 3; k++) {
                t[i][k] = Math.subtractExact(t[i][k], Math.multiplyExact((long) times, t[j][k]));
            }
        } catch (ArithmeticException e) {
            throw tooSkewed();
        }
        vectors[i] = combination(t[i], rows);
    }

    void swap(int i, int j) {
        long[] combination = t[i];
        t[i] = t[j];
        t[j] = combination;
        double[] vector = vectors[i];
        vectors[i] = vectors[j];
        vectors[j] = vector;
        handedness = -handedness;
    }

    /**
     * Integer T of determinant 1; rows of the basis = T x rows given at first, all turned round where the handedness
     * had changed.
     */
    public int[][] transformation() {
        int[][] m = new int[3][3];
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                m[i][k] = (int) t[i][k] * handedness;
                if (m[i][k] != t[i][k] * handedness) {
                    throw tooSkewed();
                }
            }
        }
        return m;
    }

    /** T x rows, each number correct to its last digits however much of the sum cancels. */
    public static double[][] apply(int[][] t, double[][] rows) {
        double[][] product = new double[3][];
        for (int i = 0; i < 3; i++) {
            product[i] = combination(t[i], rows);
        }
        return product;
    }

    /** The product of integer matrices. */
    static int[][] multiply(int[][] a, int[][] b) {
        int[][] c = new int[3][3];
        try {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    long sum = 0;
                    for (int k = 0; k < 3; k++) {
                        sum = Math.addExact(sum, (long) a[i][k] * b[k][j]);
                    }
                    c[i][j] = Math.toIntExact(sum);
                }
            }
        } catch (ArithmeticException e) {
            throw tooSkewed();
        }
        return c;
    }

    /** The vector with these coefficients, correct to its last digits. */
    static double[] combination(int[] t, double[][] rows) {
        return combination(new long[] {t[0], t[1], t[2]}, rows);
    }

    // Products and sums with their rounding errors: Ogita, Rump and Oishi 2005, doi:10.1137/030601818, Dot2.
    private static double[] combination(long[] t, double[][] rows) {
        double[] v = new double[3];
        for (int x = 0; x < 3; x++) {
            double sum = 0;
            double lost = 0;
            for (int k = 0; k < 3; k++) {
                double p = t[k] * rows[k][x];
                double s = sum + p;
                double back = s - sum;
                lost += Math.fma(t[k], rows[k][x], -p) + (sum - (s - back) + (p - back));
                sum = s;
            }
            v[x] = sum + lost;
        }
        return v;
    }

    private static PccdException tooSkewed() {
        return new PccdException("The cell is too skewed to be reduced: its vectors are billions of times longer than"
                + " the shortest of the lattice; check the lattice vectors.");
    }
}
