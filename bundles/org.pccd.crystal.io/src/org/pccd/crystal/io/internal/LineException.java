package org.pccd.crystal.io.internal;

/** Why a text that is read line by line cannot be read, and where. */
public final class LineException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int line;

    /**
     * @param code stable identifier for machines
     * @param line 1-based
     */
    public LineException(String code, int line, String message) {
        super(message, null, false, false);
        this.code = code;
        this.line = line;
    }

    public String code() {
        return code;
    }

    public int line() {
        return line;
    }
}
