package org.pccd.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an import does with a structure that is the same as an earlier one. */
public enum Duplicates {
    /** Nothing: it is kept, and nobody looks. */
    @JsonProperty("keep")
    KEEP,
    /** It is kept, and names the row of the first of them. */
    @JsonProperty("mark")
    MARK,
    /** It is left out, and the reason names the first of them. */
    @JsonProperty("refuse")
    REFUSE
}
