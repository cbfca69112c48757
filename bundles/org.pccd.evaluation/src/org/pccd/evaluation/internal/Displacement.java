package org.pccd.evaluation.internal;

import org.pccd.crystal.Lattice;
import org.pccd.crystal.Structure;

/** How far atoms moved in a relaxation. */
final class Displacement {
    private Displacement() {}

    /**
     * Root mean square displacement in Å: each atom against itself along the path that it took, in the mean of both
     * cells, less the mean displacement.
     *
     * @param after the same atoms in the same order, not wrapped into the cell
     */
    static double rms(Structure before, Structure after) {
        double[] from = before.fractional();
        double[] to = after.fractional();
        int atoms = from.length / 3;
        double[] mean = new double[3];
        for (int i = 0; i < to.length; i++) {
            to[i] -= from[i];
            mean[i % 3] += to[i] / atoms;
        }
        double[][] cell = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                cell[i][j] = 0.5 * (before.lattice().get(i, j) + after.lattice().get(i, j));
            }
        }
        Lattice lattice = new Lattice(cell);
        double sum = 0;
        for (int i = 0; i < to.length; i += 3) {
            double[] r = lattice.toCartesian(new double[] {to[i] - mean[0], to[i + 1] - mean[1], to[i + 2] - mean[2]});
            sum += r[0] * r[0] + r[1] * r[1] + r[2] * r[2];
        }
        return Math.sqrt(sum / atoms);
    }
}
