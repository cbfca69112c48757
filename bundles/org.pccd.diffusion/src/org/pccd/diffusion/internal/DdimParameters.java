package org.pccd.diffusion.internal;

import org.pccd.core.Parameter;

/** What implicit sampling leaves open. */
public record DdimParameters(
        @Parameter(
                label = "Eta",
                hint = "Share of the ancestral noise in each step; 0: none, so that the start decides all",
                min = 0,
                max = 1,
                reference = "Song, Meng, Ermon, arXiv:2010.02502, eq. 16")
        double eta) {}
