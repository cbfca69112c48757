package org.pccd.energy.potential;

/** Why a potential refuses a structure. */
public enum PotentialFault {
    /** The potential was not made for one of the elements. */
    UNKNOWN_ELEMENT("potential.unknown-element"),
    /** A site is shared or partly empty; energies belong to atoms, not to shares of them. */
    DISORDERED("potential.disordered"),
    /** Two atoms lie closer than any bond: no energy means anything there. */
    COINCIDENT("potential.atoms-on-one-place"),
    /** There are no atoms. */
    EMPTY("potential.no-atoms"),
    /** More atoms or neighbours than can be computed at once. */
    TOO_LARGE("potential.too-large"),
    /** The potential gave something that is no number. */
    NOT_FINITE("potential.not-finite");

    private final String code;

    PotentialFault(String code) {
        this.code = code;
    }

    /** Stable identifier for machines, as {@link org.pccd.core.Problem#code}. */
    public String code() {
        return code;
    }
}
