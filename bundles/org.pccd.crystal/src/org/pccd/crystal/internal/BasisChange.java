package org.pccd.crystal.internal;

import java.util.ArrayList;
import java.util.List;
import org.pccd.core.PccdException;
import org.pccd.crystal.symmetry.SymmetryOperation;

/** Operations carried to another basis and origin. */
final class BasisChange {
    private BasisChange() {}

    /**
     * V S V^-1 for each operation S, with V: x -> matrix x + shift. Unit translations of the old cell that are
     * fractions of the new one are added as operations.
     *
     * @throws PccdException where the matrix is singular or a rotation is not integer in the new basis
     */
    static List<SymmetryOperation> apply(List<SymmetryOperation> ops, double[][] matrix, double[] shift) {
        double[][] inverse = Mat3.inverse(matrix);
        List<SymmetryOperation> out = new ArrayList<>();
        for (SymmetryOperation op : ops) {
            double[][] r = Mat3.multiply(Mat3.multiply(matrix, Mat3.of(op.rotation())), inverse);
            double[] t = Mat3.multiply(matrix, op.translation());
            double[] moved = Mat3.multiply(r, shift);
            for (int i = 0; i < 3; i++) {
                t[i] += shift[i] - moved[i];
            }
            out.add(new SymmetryOperation(Mat3.rounded(r), t));
        }
        for (int j = 0; j < 3; j++) {
            double[] t = {matrix[0][j], matrix[1][j], matrix[2][j]};
            if (t[0] != Math.rint(t[0]) || t[1] != Math.rint(t[1]) || t[2] != Math.rint(t[2])) {
                out.add(new SymmetryOperation(Ints.identity(), t));
            }
        }
        return out;
    }
}
