package org.pccd.crystal.symmetry;

import java.util.Arrays;
import org.pccd.core.PccdException;
import org.pccd.crystal.internal.OperationText;

/**
 * A symmetry operation x' = R x + t on fractional coordinates x (a column). Treat the arrays as read-only.
 *
 * @param rotation R, 3 x 3 by rows
 * @param translation t, fractions of the cell
 */
public record SymmetryOperation(int[][] rotation, double[] translation) {
    public static final SymmetryOperation IDENTITY =
            new SymmetryOperation(new int[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, new double[3]);

    /**
     * Reads the notation of CIF and International Tables, such as {@code x,-y+1/2,z-x}: any order of terms, fractions
     * or decimals, either case. Decimals within 0.004 of a 24th become that 24th, so that 0.333 is a third.
     *
     * @throws PccdException where the text is no such operation
     */
    public static SymmetryOperation parse(String text) {
        return OperationText.parse(text);
    }

    /** The image of fractional coordinates, not wrapped into the cell; a new array. */
    public double[] apply(double[] x) {
        double[] y = new double[3];
        for (int i = 0; i < 3; i++) {
            int[] r = rotation[i];
            y[i] = r[0] * x[0] + r[1] * x[1] + r[2] * x[2] + translation[i];
        }
        return y;
    }

    /** This operation after {@code first}: x' = R (R1 x + t1) + t, not reduced modulo lattice translations. */
    public SymmetryOperation after(SymmetryOperation first) {
        int[][] r = new int[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    r[i][j] += rotation[i][k] * first.rotation[k][j];
                }
            }
        }
        return new SymmetryOperation(r, apply(first.translation));
    }

    /** The same operation with each component of the translation in [0, 1); 1 - 1e-9 and above count as 0. */
    public SymmetryOperation wrapped() {
        double[] t = new double[3];
        for (int i = 0; i < 3; i++) {
            double f = translation[i] - Math.floor(translation[i]);
            t[i] = f >= 1 - 1e-9 ? 0 : f;
        }
        return new SymmetryOperation(rotation, t);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof SymmetryOperation s
                && Arrays.deepEquals(rotation, s.rotation)
                && Arrays.equals(translation, s.translation);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.deepHashCode(rotation) + Arrays.hashCode(translation);
    }

    /** The operation in the notation that {@link #parse} reads, such as {@code -y+1/2,x-y,z}. */
    @Override
    public String toString() {
        return OperationText.format(this);
    }
}
