package org.pccd.run;

import org.pccd.core.Parameter;

/** The diffusion process and how it is sampled. */
public record DiffusionSettings(
        @Parameter(
                label = "Timesteps",
                hint = "T of the schedule 'cosine'",
                unit = "steps",
                min = 1,
                max = 100000,
                reference = "paper: 1000")
        int timesteps,

        @Parameter(label = "Schedule", hint = "Form of the noise schedule; the denoiser decides which")
        String schedule,

        @Parameter(
                label = "Offset",
                hint = "s of the cosine schedule",
                min = 0,
                max = 1,
                reference = "arXiv:2102.09672, eq. 17")
        double offset,

        @Parameter(
                label = "Guidance scale",
                hint = "1: none; no effect in profile paper",
                min = 0,
                max = 100,
                reference = "release: 3")
        double guidanceScale) {}
