package org.pccd.encoding.matrix;

import org.pccd.core.Parameter;

/** Parameters of the matrix encoder. */
public record MatrixSettings(
        @Parameter(
                label = "Most sites",
                hint = "Largest number of sites in a cell; the matrix has 96 rows and two for each site, rounded up to"
                        + " a multiple of 16",
                unit = "sites",
                min = 1,
                max = 64,
                reference = "arXiv:2505.07442: 20 sites")
        int maxSites,

        @Parameter(
                label = "Length unit",
                hint = "Lengths of the cell are written in this unit; samplers reach no longer ones, and noise on a"
                        + " length grows with it",
                unit = "Å",
                min = 1,
                max = 1000)
        double lengthUnit,

        @Parameter(
                label = "Elements from",
                hint = "matrix: the element rows, as published; conditions: what the sample was asked for",
                reference = "arXiv:2505.07442")
        ElementSource elements,

        @Parameter(
                label = "Partial occupancies",
                hint = "Occupancy rows hold shares from 0.1 to 0.95, or 1, so that mixed sites and vacancies can be"
                        + " encoded; otherwise they are 0 or 1, as published")
        boolean shares) {}
