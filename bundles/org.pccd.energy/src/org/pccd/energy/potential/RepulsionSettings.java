package org.pccd.energy.potential;

import org.pccd.core.Parameter;

/** Parameters of the built-in repulsion. */
public record RepulsionSettings(
        @Parameter(
                label = "Shortest bond",
                hint = "Two atoms repel each other where closer than this share of the sum of their covalent radii",
                min = 0.1,
                max = 1,
                reference = "Covalent radii: Cordero et al., Dalton Trans. 2008, 2832")
        double share,

        @Parameter(label = "Strength", hint = "Energy of two atoms on one place", unit = "eV", min = 0.01, max = 1e4)
        double strength) {}
