package org.pccd.tokens.internal;

import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;

/** Writes parts of structures into the places of a tensor. */
record TokenWriter(TokenLayout layout, TypeTable types, LatticeNumbers numbers) {
    // A coordinate this little below a half is written as minus a half, which is the same place.
    private static final double SEAM = 1e-6;

    void species(float[] tensor, int row, Element element) {
        write(tensor, layout.type(row), types.vector(element));
    }

    /** @param f fractional coordinates of any cell */
    void position(float[] tensor, int row, double[] f) {
        double[] u = new double[f.length];
        for (int k = 0; k < u.length; k++) {
            u[k] = 2 * (f[k] - Math.floor(f[k] + 0.5 + SEAM));
        }
        write(tensor, layout.coordinates(row), u);
    }

    void cell(float[] tensor, Lattice lattice) {
        write(tensor, layout.lattice(), numbers.write(lattice));
    }

    private static void write(float[] tensor, int at, double[] u) {
        for (int k = 0; k < u.length; k++) {
            tensor[at + k] = (float) ((u[k] + 1) / 2);
        }
    }
}
