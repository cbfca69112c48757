package org.pccd.encoding.pointcloud;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which form of the published method is meant. */
public enum Profile {
    /** As published and released, weaknesses included, so that its numbers can be reproduced. */
    @JsonProperty("paper")
    PAPER,
    /** The same representation with the known defects mended. */
    @JsonProperty("corrected")
    CORRECTED
}
