package org.pccd.crystal.io.internal;

/** Why a text that is read line by line cannot be read, and where. */
public final class LineException extends Exception {
    private static final long serialVersionUID = 1L;

    private static final int MOST = 500;

    private final String code;
    private final int line;

    /**
     * @param code stable identifier for machines
     * @param line 1-based
     */
    public LineException(String code, int line, String message) {
        super(plain(message), null, false, false);
        this.code = code;
        this.line = line;
    }

    /** A message on one line of at most 500 characters, whatever a file put into it. */
    public static String plain(String message) {
        String line = message.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() > MOST ? line.substring(0, MOST) + "..." : line;
    }

    public String code() {
        return code;
    }

    public int line() {
        return line;
    }
}
