package org.pccd.core;

/**
 * One refused or suspicious entry: what, where, and what was expected.
 *
 * @param code stable identifier for machines, such as {@code cif.missing-cell} or {@code filter.max-sites}
 * @param source file name or path, never null
 * @param line 1-based line in the source, 0 where it has none
 * @param entry name of the entry within the source (data block, row number, material id), may be empty
 * @param message one sentence: what is wrong and what was expected
 */
public record Problem(String code, String source, int line, String entry, String message) {
    /**
     * An entry on which this program itself failed, so that the others of a batch can go on.
     *
     * @param failure what was thrown: a {@link PccdException} says what is wrong with the entry, anything else is a
     *     defect to report
     */
    public static Problem of(String code, String source, int line, String entry, Throwable failure) {
        if (failure instanceof PccdException) {
            return new Problem(code, source, line, entry, failure.getMessage());
        }
        String message = "this program failed on the entry (" + failure + "); please report it";
        return new Problem("program.failed", source, line, entry, message);
    }

    /** The position in the usual form {@code source:line [entry]}. */
    public String location() {
        String at = line > 0 ? source + ":" + line : source;
        return entry.isEmpty() ? at : at + " [" + entry + "]";
    }

    @Override
    public String toString() {
        return location() + ": " + message;
    }
}
