package org.pccd.energy.relax;

import org.pccd.core.Parameter;

/** Parameters of a relaxation. */
public record RelaxationSettings(
        @Parameter(
                label = "Algorithm",
                hint = "fire: robust; lbfgs: fewer steps",
                reference = "doi:10.1103/PhysRevLett.97.170201; doi:10.1007/BF01589116")
        RelaxationAlgorithm algorithm,

        @Parameter(
                label = "Relax the cell",
                hint = "Together with the places: logarithmic strain times the number of atoms, as ASE's"
                        + " FrechetCellFilter",
                reference = "Tadmor et al., Phys. Rev. B 59, 235 (1999)")
        boolean cell,

        @Parameter(
                label = "Largest force at the end",
                hint = "On each atom, and on each row of the cell: the virial by the number of atoms",
                unit = "eV/Å",
                min = 1e-6,
                max = 10)
        double fmax,

        @Parameter(label = "Steps", hint = "Energies computed after the first, at most", min = 0, max = 1e6)
        int steps,

        @Parameter(label = "Longest step", hint = "How far anything moves at once", unit = "Å", min = 1e-3, max = 1)
        double longestStep,

        @Parameter(
                label = "Change of volume",
                hint = "Growing or shrinking by more than this factor ends as exploded or collapsed",
                min = 1.01,
                max = 1000)
        double volumeFactor,

        @Parameter(
                label = "Force that is too large",
                hint = "A larger one after the first step ends as exploded",
                unit = "eV/Å",
                min = 1,
                max = 1e9)
        double explodedForce,

        @Parameter(label = "Time", hint = "For one structure; 0 for no limit", unit = "s", min = 0, max = 1e7)
        double seconds) {
    /** For machine-learned potentials and generated structures. */
    public static final RelaxationSettings USUAL =
            new RelaxationSettings(RelaxationAlgorithm.FIRE, true, 0.05, 500, 0.2, 3, 1000, 0);

    /** With another algorithm. */
    public RelaxationSettings with(RelaxationAlgorithm other) {
        return new RelaxationSettings(other, cell, fmax, steps, longestStep, volumeFactor, explodedForce, seconds);
    }
}
