package org.pccd.energy.potential;

import org.pccd.core.PccdException;

/** A structure that a potential refuses. */
public class PotentialException extends PccdException {
    private static final long serialVersionUID = 1L;

    private final PotentialFault fault;

    /** @param message what is wrong and where, without a full stop */
    public PotentialException(PotentialFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** The kind of refusal. */
    public PotentialFault fault() {
        return fault;
    }
}
