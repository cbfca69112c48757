package org.pccd.crystal.io.internal.text;

import java.io.IOException;

/** Why bytes cannot be read as text, with a code for machines. */
public final class InputException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable identifier, such as {@code file.binary}
     * @param message what is wrong and what to do, without the file's name
     */
    public InputException(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
