package org.pccd.energy.relax;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a relaxation goes downhill. */
public enum RelaxationAlgorithm {
    /** Damped motion: robust far from a minimum. Bitzek et al., Phys. Rev. Lett. 97, 170201 (2006). */
    @JsonProperty("fire")
    FIRE,
    /** Quasi-Newton steps: few steps near a minimum. Liu and Nocedal, Math. Program. 45, 503 (1989). */
    @JsonProperty("lbfgs")
    LBFGS
}
