package org.pccd.dft.espresso;

import org.pccd.core.Parameter;

/**
 * What pw.x needs besides the numerics that all programs share.
 *
 * @param command words that start the program; {@code {cores}} is replaced
 * @param potentials folder of pseudopotentials in UPF, one for PBE for each element
 * @param softFactor cutoff of the density as a multiple of that of the waves, for norm-conserving potentials
 * @param hardFactor likewise where one is ultrasoft or PAW
 * @param mixing share of the new density
 */
public record EspressoSettings(
        @Parameter(
                label = "Command",
                hint = "Starts the program, such as 'mpirun -n {cores} pw.x'; {cores} is replaced.")
        String command,

        @Parameter(
                label = "Pseudopotentials",
                hint = "Folder with one UPF file for PBE for each element, such as the SSSP library.")
        String potentials,

        @Parameter(
                label = "Density cutoff, norm-conserving",
                hint = "Multiple of the cutoff.",
                min = 4,
                max = 20,
                reference = "pw.x variable ecutrho")
        double softFactor,

        @Parameter(
                label = "Density cutoff, ultrasoft and PAW",
                hint = "Multiple of the cutoff.",
                min = 4,
                max = 20,
                reference = "pw.x variable ecutrho")
        double hardFactor,

        @Parameter(
                label = "Mixing",
                hint = "Share of the new density.",
                min = 0.01,
                max = 1,
                reference = "pw.x variable mixing_beta")
        double mixing) {
    static final EspressoSettings DEFAULT = new EspressoSettings("pw.x", "", 4, 8, 0.4);
}
