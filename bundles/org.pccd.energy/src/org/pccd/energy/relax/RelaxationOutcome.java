package org.pccd.energy.relax;

import com.fasterxml.jackson.annotation.JsonValue;
import org.pccd.energy.potential.PotentialFault;

/** How a relaxation ended. */
public enum RelaxationOutcome {
    /** All forces are below the limit. */
    CONVERGED("converged"),
    /** The steps were used up before. */
    NOT_CONVERGED("not-converged"),
    /** The time was used up before. */
    OUT_OF_TIME("out-of-time"),
    /** The volume or a force grew beyond its limit. */
    EXPLODED("exploded"),
    /** The volume shrank beyond its limit, or atoms fell onto each other. */
    COLLAPSED("collapsed"),
    /** The potential does not know an element. */
    UNSUPPORTED_ELEMENT("unsupported-element"),
    /** Two atoms are on one place from the start. */
    ATOMS_ON_ONE_PLACE("atoms-on-one-place"),
    /** Sites are shared or partly empty, or there are none. */
    NO_ATOMS("no-ordered-atoms"),
    /** Too many atoms or neighbours. */
    TOO_LARGE("too-large"),
    /** The potential gave something that is no number. */
    NOT_FINITE("not-finite");

    private final String id;

    RelaxationOutcome(String id) {
        this.id = id;
    }

    /** Stable identifier, such as {@code not-converged}. */
    @JsonValue
    public String id() {
        return id;
    }

    /** Whether there are a structure and an energy to go on with, converged or not. */
    public boolean usable() {
        return this == CONVERGED || this == NOT_CONVERGED || this == OUT_OF_TIME;
    }

    /**
     * What a refusal means.
     *
     * @param started whether the potential took the structure before
     */
    public static RelaxationOutcome of(PotentialFault fault, boolean started) {
        return switch (fault) {
            case UNKNOWN_ELEMENT -> UNSUPPORTED_ELEMENT;
            case DISORDERED, EMPTY -> NO_ATOMS;
            case COINCIDENT -> started ? COLLAPSED : ATOMS_ON_ONE_PLACE;
            case TOO_LARGE -> started ? COLLAPSED : TOO_LARGE;
            case NOT_FINITE -> started ? EXPLODED : NOT_FINITE;
        };
    }
}
