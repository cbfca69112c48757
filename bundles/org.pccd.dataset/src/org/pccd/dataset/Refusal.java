package org.pccd.dataset;

import org.pccd.core.Problem;

/**
 * A line of {@code refusals.jsonl}: an entry that is not in the dataset, or that is and deserves a note.
 *
 * @param code stable identifier, such as {@code filter.max-sites}
 * @param source file
 * @param line 1-based, 0 where the source has no lines
 * @param entry name within the source, may be empty
 * @param message one sentence: what is wrong and what was expected
 */
public record Refusal(Verdict verdict, String code, String source, int line, String entry, String message) {
    /** What became of the entry. */
    public enum Verdict {
        /** Unreadable or senseless, not in the dataset. */
        REFUSED,
        /** Sound, but outside of the import's limits, not in the dataset. */
        FILTERED,
        /** In the dataset, with something worth knowing. */
        NOTED
    }

    public static Refusal of(Verdict verdict, Problem p) {
        return new Refusal(verdict, p.code(), p.source(), p.line(), p.entry(), p.message());
    }

    public Problem problem() {
        return new Problem(code, source, line, entry, message);
    }
}
