package org.pccd.crystal.symmetry;

import org.pccd.core.PccdException;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.internal.reduce.DelaunaySteps;
import org.pccd.crystal.internal.reduce.IntegerBasis;
import org.pccd.crystal.internal.reduce.LllSteps;
import org.pccd.crystal.internal.reduce.NiggliSteps;

/**
 * Reduced cells. All keep the handedness and follow the exact integer change of basis from the given vectors, so that
 * even cells thousands of times longer than their lattice's shortest vectors lose no digits.
 */
public final class CellReduction {
    private CellReduction() {}

    /**
     * A reduced lattice and how it came about.
     *
     * @param lattice the reduced vectors
     * @param transformation integer T of determinant 1: rows of {@code lattice} = T x rows of the original
     */
    public record Reduced(Lattice lattice, int[][] transformation) {}

    /**
     * The Niggli cell, found with the numerically stable steps of Grosse-Kunstleve, Sauter and Adams 2004 (Acta Cryst.
     * A60, 1) with a tolerance of 1e-5 times the cube root of the volume. Its metric depends on the lattice alone.
     *
     * @throws PccdException where the reduction does not end, which only absurdly flat cells cause, or where the
     *     numbers of the transformation are beyond the range of int
     */
    public static Reduced niggli(Lattice lattice) {
        return niggli(lattice, 1e-5);
    }

    /**
     * @param tolerance relative tolerance of comparisons, to be multiplied by the cube root of the volume
     */
    public static Reduced niggli(Lattice lattice, double tolerance) {
        double eps = tolerance * Math.cbrt(lattice.volume());
        return reduced(lattice, NiggliSteps.transformation(lattice.matrix(), eps));
    }

    /**
     * The Delaunay cell (International Tables A, 2016, section 3.1.2.3): the three shortest vectors that span the
     * lattice, in ascending order of length. Lengths, and angles but for the exchange with 180 degrees less the angle,
     * depend on the lattice alone; whether an angle is acute or obtuse may depend on the cell that was given, as the
     * method leaves the vectors' signs free.
     *
     * @throws PccdException where the numbers of the transformation are beyond the range of int
     */
    public static Reduced delaunay(Lattice lattice) {
        return reduced(lattice, DelaunaySteps.transformation(lattice.matrix()));
    }

    /**
     * A cell reduced in the sense of Lenstra, Lenstra and Lovász 1982 with their parameter 3/4: nearly the shortest
     * vectors, not in order of length. It depends on the cell that was given.
     *
     * @throws PccdException where the numbers of the transformation are beyond the range of int
     */
    public static Reduced lll(Lattice lattice) {
        return reduced(lattice, LllSteps.transformation(lattice.matrix()));
    }

    private static Reduced reduced(Lattice lattice, int[][] t) {
        return new Reduced(new Lattice(IntegerBasis.apply(t, lattice.matrix())), t);
    }
}
