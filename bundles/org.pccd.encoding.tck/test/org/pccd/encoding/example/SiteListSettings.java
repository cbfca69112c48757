package org.pccd.encoding.example;

import org.pccd.core.Parameter;

/** Parameters of {@link SiteListEncoder}. */
public record SiteListSettings(
        @Parameter(label = "Most sites", hint = "Rows for sites in the tensor", unit = "sites", min = 1, max = 64)
        int maxSites,

        @Parameter(label = "Length unit", hint = "Lengths are divided by it", unit = "Å", min = 1, max = 100)
        double lengthUnit) {}
