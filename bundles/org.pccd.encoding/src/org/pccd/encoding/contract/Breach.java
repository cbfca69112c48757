package org.pccd.encoding.contract;

/** The encoder does not keep its contract. */
final class Breach extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what was done, what was expected and what came */
    Breach(String message) {
        super(message);
    }

    Breach(String message, Throwable cause) {
        super(message, cause);
    }

    static void unless(boolean kept, String message) {
        if (!kept) {
            throw new Breach(message);
        }
    }
}
