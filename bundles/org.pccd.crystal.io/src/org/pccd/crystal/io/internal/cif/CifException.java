package org.pccd.crystal.io.internal.cif;

import org.pccd.crystal.io.internal.LineException;

/** Why a data block cannot be read, and where. */
final class CifException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int line;

    /**
     * @param code stable identifier without the prefix {@code cif.}
     * @param line 1-based line in the text
     */
    CifException(String code, int line, String message) {
        super(LineException.plain(message), null, false, false);
        this.code = "cif." + code;
        this.line = line;
    }

    String code() {
        return code;
    }

    int line() {
        return line;
    }
}
