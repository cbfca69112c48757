package org.pccd.energy.hull;

import org.pccd.core.PccdException;

/** Why a hull cannot tell about a composition or an energy. */
public final class HullException extends PccdException {
    private static final long serialVersionUID = 1L;

    /** The kinds of it, with stable codes for machines. */
    public enum Reason {
        /** Elements of the composition have no reference energy. */
        MISSING_REFERENCE("hull.missing-reference"),
        /** The energy is of another method or quantity than the references. */
        OTHER_SCALE("hull.other-method"),
        /** What is asked has no meaning for an element. */
        ELEMENT("hull.element");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final Reason reason;

    public HullException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
