package org.pccd.tokens;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the numbers of an atom's token stand for its element. */
public enum TypeForm {
    /** A number for each element. */
    @JsonProperty("one-hot")
    ONE_HOT,
    /** Few numbers for period, group, block and shells, such that chemically similar elements lie close. */
    @JsonProperty("descriptor")
    DESCRIPTOR
}
