package org.pccd.tokens;

import org.pccd.core.Parameter;

/** How the EDM sampler goes from noise to a structure. */
public record EdmParameters(
        @Parameter(
                label = "Smallest sigma",
                hint = "Noise of the last step; the one after it is 0",
                min = 1e-6,
                max = 1,
                reference = "Karras et al., arXiv:2206.00364, eq. 5")
        double sigmaMin,

        @Parameter(label = "Largest sigma", hint = "Noise of the first step", min = 1, max = 1e4)
        double sigmaMax,

        @Parameter(
                label = "Rho",
                hint = "Larger: more of the steps at little noise",
                min = 1,
                max = 100,
                reference = "arXiv:2206.00364, eq. 5")
        double rho,

        @Parameter(
                label = "Churn",
                hint = "Fresh noise over all steps; 0: none, so that the start decides all",
                min = 0,
                max = 1e4,
                reference = "arXiv:2206.00364, algorithm 2")
        double churn,

        @Parameter(label = "Churn from", hint = "Smallest sigma with fresh noise", min = 0, max = 1e4)
        double churnMin,

        @Parameter(label = "Churn to", hint = "Largest sigma with fresh noise", min = 0, max = 1e4)
        double churnMax,

        @Parameter(
                label = "Noise factor",
                hint = "Deviation of the fresh noise",
                min = 0,
                max = 2,
                reference = "arXiv:2206.00364, algorithm 2")
        double noiseFactor,

        @Parameter(
                label = "Anti-annealing",
                hint = "Factor on the way that coordinates and lattice go in each step; more than 1 sharpens them",
                min = 0.1,
                max = 10,
                reference = "FlowMM, arXiv:2406.04713")
        double antiAnnealing,

        @Parameter(
                label = "Anti-annealing rho",
                hint = "Coordinates and lattice go as fast as if rho were this, 4 as published; 0: as the rest",
                min = 0,
                max = 100,
                reference = "arXiv:2604.02270")
        double antiAnnealingRho,

        @Parameter(
                label = "Second order",
                hint = "Heun's correction of each step, with a second prediction",
                reference = "arXiv:2206.00364, algorithm 2")
        boolean secondOrder) {}
