package org.pccd.core;

/**
 * A failure that a user can understand and mend: the message is one sentence that says what is wrong, where (file,
 * line, entry) and what to do. Faces print the message alone; anything else that is thrown is a defect and is shown
 * with its trace.
 */
public class PccdException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PccdException(String message) {
        super(message);
    }

    public PccdException(String message, Throwable cause) {
        super(message, cause);
    }
}
