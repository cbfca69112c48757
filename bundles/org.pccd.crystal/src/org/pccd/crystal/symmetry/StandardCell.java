package org.pccd.crystal.symmetry;

import org.pccd.crystal.Structure;

/**
 * A structure in a standard cell, and how it got there. Fractional coordinates x of the original (columns) become
 * P x + p; the lattice vectors (rows) become P^-T times the original ones, but for idealisation and orientation. Treat
 * the arrays as read-only.
 *
 * @param structure sites in the order of the primitive cell, each followed by its centring translations, all within
 *     [0, 1)
 * @param setting the setting of the space group
 * @param transformation P, 3 x 3
 * @param originShift p, fractions of the standard cell
 * @param sources for each site the index of a site of the original structure that lies there
 */
public record StandardCell(
        Structure structure, SpaceGroup setting, double[][] transformation, double[] originShift, int[] sources) {

    /** Where fractional coordinates of the original lie in this cell: P x + p, not wrapped; a new array. */
    public double[] apply(double[] x) {
        double[] y = new double[3];
        for (int i = 0; i < 3; i++) {
            double[] p = transformation[i];
            y[i] = p[0] * x[0] + p[1] * x[1] + p[2] * x[2] + originShift[i];
        }
        return y;
    }
}
