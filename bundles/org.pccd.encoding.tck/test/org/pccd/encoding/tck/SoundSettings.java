package org.pccd.encoding.tck;

import org.pccd.core.Parameter;

/** Parameters of {@link SoundEncoder}. */
public record SoundSettings(
        @Parameter(label = "Most sites", hint = "Rows of the tensor", unit = "sites", min = 1, max = 16)
        int maxSites) {}
