package org.pccd.tokens;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which six numbers stand for the lattice. */
public enum LatticeForm {
    /** ln a_x, ln b_y, ln c_z, b_x, c_x, c_y of the lower-triangular matrix of the vectors in Å: always a cell. */
    @JsonProperty("triangular")
    TRIANGULAR,
    /** ln a, ln b, ln c of the lengths in Å, cosines of alpha, beta, gamma: no cell where these do not fit together. */
    @JsonProperty("lengths-cosines")
    LENGTHS_COSINES
}
