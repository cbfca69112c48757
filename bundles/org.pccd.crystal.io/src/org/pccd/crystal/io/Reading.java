package org.pccd.crystal.io;

import org.pccd.core.Problem;

/**
 * What became of one entry of a source: it was read or it was refused.
 *
 * @param entry the structure, null where it was refused
 * @param problem why it was refused, null where it was read
 */
public record Reading(Entry entry, Problem problem) {
    public Reading {
        if ((entry == null) == (problem == null)) {
            throw new IllegalArgumentException("either an entry or a problem");
        }
    }

    public static Reading of(Entry entry) {
        return new Reading(entry, null);
    }

    public static Reading refused(Problem problem) {
        return new Reading(null, problem);
    }

    public boolean refused() {
        return problem != null;
    }
}
