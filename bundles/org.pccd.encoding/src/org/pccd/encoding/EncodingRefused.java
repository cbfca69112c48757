package org.pccd.encoding;

/** An encoder cannot represent a structure or a condition. */
public class EncodingRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable identifier for counting, such as {@code limit.sites} or {@code element.unknown}
     * @param message one sentence: what is not representable and what is
     */
    public EncodingRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
