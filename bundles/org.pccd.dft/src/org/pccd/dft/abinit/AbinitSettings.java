package org.pccd.dft.abinit;

import org.pccd.core.Parameter;

/**
 * What ABINIT needs besides the numerics that all programs share.
 *
 * @param command words that start the program; {@code {cores}} is replaced
 * @param potentials folder of PAW sets
 * @param fineGrid cutoff of the grid for the compensation charges, as a multiple of that of the plane waves
 * @param sphereOverlap largest overlap of PAW spheres in percent of the volume
 * @param growth factor by which the cell may grow along a direction in one relaxation
 */
public record AbinitSettings(
        @Parameter(
                label = "Command",
                hint = "Starts the program, such as 'mpirun -n {cores} abinit'; {cores} is replaced.")
        String command,

        @Parameter(
                label = "PAW sets",
                hint = "Folder with PAW sets for PBE in XML, as the Debian package gpaw-data installs it.")
        String potentials,

        @Parameter(
                label = "Fine grid",
                hint = "Cutoff of the grid of compensation charges, as a multiple of the cutoff.",
                min = 1,
                max = 10,
                reference = "ABINIT variable pawecutdg")
        double fineGrid,

        @Parameter(
                label = "Sphere overlap",
                hint = "Largest overlap of PAW spheres.",
                unit = "%",
                min = 0,
                max = 100,
                reference = "ABINIT variable pawovlp")
        double sphereOverlap,

        @Parameter(
                label = "Growth",
                hint = "Factor by which the cell may grow along a direction before the basis is made anew.",
                min = 1,
                max = 2,
                reference = "ABINIT variable dilatmx")
        double growth) {
    static final AbinitSettings DEFAULT = new AbinitSettings("abinit", "/usr/share/gpaw-setups", 2, 10, 1.1);
}
