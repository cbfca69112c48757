package org.pccd.crystal.internal.find;

import org.pccd.core.PccdException;

/** Counts the distances that a search has looked at, so that no structure makes it run for long. */
final class Effort {
    /** A few seconds of work. */
    private static final long LIMIT = 300_000_000L;

    private long spent;

    /** @throws PccdException where the limit is passed */
    void spend(long distances) {
        spent += distances;
        if (spent > LIMIT) {
            throw new PccdException("The symmetry search gave up after " + LIMIT / 1_000_000
                    + " million distances: too many sites of the structure lie within the tolerance of one another, or"
                    + " it nearly repeats itself too often. A smaller tolerance or a primitive cell may help.");
        }
    }
}
