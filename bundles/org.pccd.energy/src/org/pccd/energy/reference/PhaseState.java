package org.pccd.energy.reference;

import com.fasterxml.jackson.annotation.JsonValue;

/** In which state the energy of a known phase is computed. */
public enum PhaseState {
    /**
     * At the bottom, by the same relaxation as what is compared with it. Only so do both mean the same: the places of a
     * dataset are those of another method, a few meV per atom above the bottom of this one.
     */
    RELAXED("relaxed"),
    /**
     * As the dataset has it. Some forty times faster, but every energy above the hull comes out too low by what the
     * phases would have gained.
     */
    STATIC("static");

    private final String id;

    PhaseState(String id) {
        this.id = id;
    }

    /** Stable identifier. */
    @JsonValue
    public String id() {
        return id;
    }
}
