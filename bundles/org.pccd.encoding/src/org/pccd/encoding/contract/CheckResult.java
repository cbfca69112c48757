package org.pccd.encoding.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What one check found.
 *
 * @param check id of the {@link ContractCheck}
 * @param title what holds where it passes
 * @param verdict whether it holds
 * @param detail what was seen, in one line
 * @param advice what to do where it failed, else empty
 * @param cause what the encoder threw where that is the reason, else null; not in the JSON
 */
public record CheckResult(
        String check,
        String title,
        Verdict verdict,
        String detail,
        String advice,
        @JsonIgnore Throwable cause) {
    /** Outcome of a check. */
    public enum Verdict {
        PASSED,
        FAILED,
        /** Not declared, not applicable, or not measurable here; the detail says which. */
        NOT_JUDGED
    }

    static CheckResult of(ContractCheck check, Subject subject) {
        try {
            return result(check, Verdict.PASSED, check.body().run(subject), null);
        } catch (NotJudged e) {
            return result(check, Verdict.NOT_JUDGED, e.getMessage(), null);
        } catch (Breach e) {
            return result(check, Verdict.FAILED, e.getMessage(), e.getCause());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return result(check, Verdict.FAILED, "The encoder threw " + e + ".", e);
        }
    }

    /** Detail and advice, for the message of a failed test. */
    public String message() {
        return check + ": " + detail + (advice.isEmpty() ? "" : " What to do: " + advice);
    }

    private static CheckResult result(ContractCheck check, Verdict verdict, String detail, Throwable cause) {
        String advice = verdict == Verdict.FAILED ? check.advice() : "";
        return new CheckResult(check.id(), check.title(), verdict, detail, advice, cause);
    }
}
