package org.pccd.dft;

import org.pccd.core.Parameter;

/**
 * The numerical settings that all plane-wave programs share. The functional is PBE; no Hubbard U and no dispersion
 * correction is ever added.
 *
 * @param cutoff of the plane waves in eV
 * @param kDensity points per volume of the reciprocal cell, in Å^3 with the factor 2 pi
 * @param smearing width of Gaussian smearing in eV
 * @param scfTolerance change of the total energy between two cycles in eV per atom
 * @param scfSteps most cycles for one structure
 * @param forceTolerance largest force component in eV/Å
 * @param stressTolerance largest stress component in GPa; VASP knows none
 * @param ionicSteps most steps of a relaxation
 */
public record Numerics(
        @Parameter(
                label = "Cutoff",
                hint = "Kinetic energy of the plane waves.",
                unit = "eV",
                min = 100,
                max = 3000,
                reference = "Materials Project: ENCUT 520")
        double cutoff,

        @Parameter(
                label = "k-points",
                hint = "Density of the Gamma-centred mesh in reciprocal space.",
                unit = "Å³",
                min = 1,
                max = 10000,
                reference = "Materials Project: reciprocal_density 64 (relaxation), 100 (static)")
        double kDensity,

        @Parameter(label = "Smearing", hint = "Width of Gaussian smearing.", unit = "eV", min = 0.001, max = 1)
        double smearing,

        @Parameter(
                label = "SCF tolerance",
                hint = "Change of the energy at which the density counts as converged.",
                unit = "eV/atom",
                min = 1e-12,
                max = 1e-2)
        double scfTolerance,

        @Parameter(label = "SCF cycles", hint = "Most cycles for one structure.", min = 2, max = 1000)
        int scfSteps,

        @Parameter(
                label = "Force tolerance",
                hint = "Largest force at which a structure counts as relaxed.",
                unit = "eV/Å",
                min = 1e-5,
                max = 1)
        double forceTolerance,

        @Parameter(
                label = "Stress tolerance",
                hint = "Largest stress component at which a cell counts as relaxed.",
                unit = "GPa",
                min = 1e-4,
                max = 10)
        double stressTolerance,

        @Parameter(label = "Ionic steps", hint = "Most steps of a relaxation.", min = 0, max = 1000)
        int ionicSteps,

        @Parameter(label = "Spin", hint = "Whether to polarise the spins: auto, polarised, none.")
        Spin spin) {}
