package org.pccd.encoding.contract;

/** A check does not apply to this encoder, or cannot be made here. */
final class NotJudged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message why */
    NotJudged(String message) {
        super(message);
    }
}
