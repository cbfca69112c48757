package org.pccd.cli.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.pccd.core.Problem;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.symmetry.SymmetryFinder;

/**
 * The symmetry of one structure as a line of JSON; what is not known or not asked for is left out.
 *
 * @param source file, or folder of a dataset
 * @param line 1-based line of the source, null where it has none
 * @param notes what had to be assumed or mended to read it, null where nothing
 * @param found the symmetry, null where there is an error
 * @param code stable identifier of the reason why there is no symmetry, null where there is one
 * @param error one sentence: the reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SymmetryLine(
        String source,
        Integer line,
        String entry,
        List<String> notes,
        @JsonUnwrapped SymmetryFound found,
        String code,
        String error) {

    /** The symmetry of what was read, or why it has none. */
    static SymmetryLine of(Reading reading, double symprec, SymmetryDetails wanted) {
        if (reading.refused()) {
            return failed(reading.problem());
        }
        Entry e = reading.entry();
        try {
            SymmetryFound found = SymmetryFound.of(e.structure(), SymmetryFinder.find(e.structure(), symprec), wanted);
            return new SymmetryLine(e.source(), line(e.line()), e.name(), notes(reading), found, null, null);
        } catch (RuntimeException | StackOverflowError failure) {
            return failed(Problem.of("symmetry.none", e.source(), e.line(), e.name(), failure));
        }
    }

    boolean failed() {
        return error != null;
    }

    Problem problem() {
        return new Problem(code, source, line == null ? 0 : line, entry, error);
    }

    private static SymmetryLine failed(Problem p) {
        return new SymmetryLine(p.source(), line(p.line()), p.entry(), null, null, p.code(), p.message());
    }

    private static List<String> notes(Reading reading) {
        return reading.notes().isEmpty()
                ? null
                : reading.notes().stream().map(Problem::message).toList();
    }

    private static Integer line(int line) {
        return line > 0 ? line : null;
    }
}
