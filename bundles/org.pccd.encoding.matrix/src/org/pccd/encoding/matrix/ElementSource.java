package org.pccd.encoding.matrix;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the decoder finds out which element a column of the matrix stands for. */
public enum ElementSource {
    /** In the element rows, as published; a structure of other elements than the conditions name is a failure. */
    @JsonProperty("matrix")
    MATRIX,
    /** In the condition tokens; the element rows are not read. */
    @JsonProperty("conditions")
    CONDITIONS
}
