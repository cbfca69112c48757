package org.pccd.dft;

import org.pccd.crystal.Lattice;

/**
 * A Gamma-centred mesh of k-points.
 *
 * @param a divisions along the first reciprocal vector; b and c likewise
 */
public record KMesh(int a, int b, int c) {
    private static final double ROUNDING = 1e-6;

    /**
     * The coarsest mesh with at least this density along each reciprocal vector: ceil(|b| density^(1/3)) divisions,
     * with |b| in 1/Å and the factor 2 pi. It has the density of pymatgen's {@code automatic_density_by_vol}, whose
     * divisions follow the lengths of the direct vectors and are rounded down.
     */
    public static KMesh of(Lattice lattice, double density) {
        double[] lengths = lattice.reciprocal().lengths();
        int[] n = new int[3];
        for (int i = 0; i < 3; i++) {
            n[i] = Math.max(1, (int) Math.ceil(lengths[i] * Math.cbrt(density) - ROUNDING));
        }
        return new KMesh(n[0], n[1], n[2]);
    }

    @Override
    public String toString() {
        return a + " " + b + " " + c;
    }
}
