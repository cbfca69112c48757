package org.pccd.crystal.symmetry;

import org.pccd.core.PccdException;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.internal.NiggliSteps;

/** Reduced cells. */
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
     * A60, 1) with a tolerance of 1e-5 times the cube root of the volume. The handedness is kept.
     *
     * @throws PccdException where the reduction does not end, which only absurdly flat cells cause
     */
    public static Reduced niggli(Lattice lattice) {
        return niggli(lattice, 1e-5);
    }

    /**
     * @param tolerance relative tolerance of comparisons, to be multiplied by the cube root of the volume
     */
    public static Reduced niggli(Lattice lattice, double tolerance) {
        int[][] t = NiggliSteps.transformation(lattice.matrix(), tolerance * Math.cbrt(lattice.volume()));
        return new Reduced(new Lattice(NiggliSteps.apply(t, lattice.matrix())), t);
    }
}
