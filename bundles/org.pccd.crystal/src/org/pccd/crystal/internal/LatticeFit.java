package org.pccd.crystal.internal;

import org.pccd.crystal.Lattice;
import org.pccd.crystal.symmetry.SpaceGroup;
import org.pccd.crystal.symmetry.SymmetryOperation;

/** Whether a cell has the shape that a space group demands. */
public final class LatticeFit {
    private static final double RELATIVE = 0.02;

    private LatticeFit() {}

    /** Whether all rotations leave the metric unchanged within 2 %. */
    public static boolean obeys(Lattice lattice, SpaceGroup group) {
        double[][] rows = lattice.matrix();
        double[][] metric = Mat3.multiply(rows, Mat3.transpose(rows));
        for (SymmetryOperation op : group.operations()) {
            double[][] r = Mat3.of(op.rotation());
            double[][] turned = Mat3.multiply(Mat3.multiply(Mat3.transpose(r), metric), r);
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    double scale = Math.sqrt(metric[i][i] * metric[j][j]);
                    if (Math.abs(turned[i][j] - metric[i][j]) > RELATIVE * scale) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
