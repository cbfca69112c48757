package org.pccd.dataset;

import org.pccd.crystal.Structure;

/**
 * What an import would make of one entry.
 *
 * @param name of the entry within its source, may be empty
 * @param source file
 * @param line 1-based, 0 where the source has no lines
 * @param structure null where it could not be read
 * @param spaceGroup number of the space group that was found, 0 where there is none
 * @param out why it would be left out, null where it would be kept
 */
public record Previewed(String name, String source, int line, Structure structure, int spaceGroup, Refusal out) {
    public boolean kept() {
        return out == null;
    }
}
