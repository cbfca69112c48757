package org.pccd.evaluation;

import org.pccd.crystal.Structure;

/**
 * A generated structure.
 *
 * @param name within the source
 * @param source file that it was read from
 */
public record Sample(String name, String source, Structure structure) {}
