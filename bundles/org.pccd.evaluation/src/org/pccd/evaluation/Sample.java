package org.pccd.evaluation;

import org.pccd.crystal.Structure;

/**
 * A generated structure.
 *
 * @param name within the source
 * @param source file that it was read from
 * @param stability what a potential says of it; null where none was asked
 * @param relaxed null where none was asked, or where the relaxation came to nothing
 */
public record Sample(String name, String source, Structure structure, SampleStability stability, Structure relaxed) {
    /** One that no potential has looked at. */
    public Sample(String name, String source, Structure structure) {
        this(name, source, structure, null, null);
    }
}
