package org.pccd.crystal.io;

import java.util.List;
import org.pccd.core.Problem;

/**
 * What became of one entry of a source: it was read or it was refused.
 *
 * @param entry the structure, null where it was refused
 * @param problem why it was refused, null where it was read
 * @param notes what had to be assumed or mended to read it, for the user to see; empty for most, and where it was
 *     refused
 */
public record Reading(Entry entry, Problem problem, List<Problem> notes) {
    public Reading {
        if ((entry == null) == (problem == null)) {
            throw new IllegalArgumentException("either an entry or a problem");
        }
        notes = List.copyOf(notes);
    }

    public static Reading of(Entry entry) {
        return new Reading(entry, null, List.of());
    }

    public static Reading of(Entry entry, List<Problem> notes) {
        return new Reading(entry, null, notes);
    }

    public static Reading refused(Problem problem) {
        return new Reading(null, problem, List.of());
    }

    public boolean refused() {
        return problem != null;
    }
}
