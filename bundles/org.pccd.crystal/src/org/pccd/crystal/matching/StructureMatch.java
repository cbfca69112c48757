package org.pccd.crystal.matching;

import org.pccd.crystal.Structure;

/**
 * The best way found to lay one structure over another.
 *
 * @param rms root mean square of the displacements of corresponding sites, in units of the cube root of the volume per
 *     site of the common cell
 * @param max the greatest displacement in the same units; may exceed the site tolerance, which {@code rms} obeys
 * @param displacements in the same units, in the order of the sites of {@code first}
 * @param first the first structure in the cell in which both correspond
 * @param second the second structure in its corresponding cell: the same number of sites, in the same order, each
 *     beside its partner
 */
public record StructureMatch(double rms, double max, double[] displacements, Aligned first, Aligned second) {
    /**
     * A structure in the cell in which it corresponds to another.
     *
     * @param structure lattice and sites; not scaled to the other's volume. Where the primitive cell was taken, its
     *     sites are averaged over their images
     * @param sources for each site, the index of a site of the given structure which it is or, by a translation,
     *     stands for
     * @param transformation 3 x 3: rows of this lattice = transformation x rows of the given one; whole numbers unless
     *     a smaller cell was found
     */
    public record Aligned(Structure structure, int[] sources, double[][] transformation) {}
}
