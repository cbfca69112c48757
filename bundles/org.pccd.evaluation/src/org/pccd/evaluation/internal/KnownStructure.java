package org.pccd.evaluation.internal;

import org.pccd.crystal.Structure;

/**
 * A structure of a reference.
 *
 * @param name as people call it
 */
public record KnownStructure(String name, Structure structure) {}
