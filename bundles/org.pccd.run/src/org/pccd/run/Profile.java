package org.pccd.run;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which form of the method a run follows. */
public enum Profile {
    /**
     * As published and released, with its defects: no shuffling, no warm-up, no clipping, no average of the weights,
     * and the dropped-out condition is never used, so that guidance does nothing.
     */
    @JsonProperty("paper")
    PAPER,
    /** The same method with its known defects mended. */
    @JsonProperty("corrected")
    CORRECTED
}
