package org.pccd.tokens;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether attention falls with the distance of two atoms by a number for each head beside the geometry bias. */
public enum DistanceSlope {
    /** As the geometry bias alone decides; of all runs of versions that had no slope. */
    @JsonProperty("none")
    NONE,
    /** A learned positive slope times the distance is taken from the scores. */
    @JsonProperty("learned")
    LEARNED
}
