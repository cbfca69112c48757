package org.pccd.evaluation;

/**
 * What a metric says about one sample.
 *
 * @param code stable identifier of the reason for counting, such as {@code structure.distance}; empty where it passed
 * @param message one sentence: what was found and what was expected; may be empty where it passed
 */
public record Verdict(boolean passed, String code, String message) {
    public static final Verdict PASSED = new Verdict(true, "", "");

    public static Verdict failed(String code, String message) {
        return new Verdict(false, code, message);
    }
}
