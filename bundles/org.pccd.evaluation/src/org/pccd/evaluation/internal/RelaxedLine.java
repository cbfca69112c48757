package org.pccd.evaluation.internal;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How one structure relaxed; a line of {@code relaxations.jsonl}.
 *
 * @param key of structure, potential and settings together
 * @param name of a sample that has this structure
 * @param startEnergy as sampled, in eV per atom; {@code energy} afterwards
 * @param rmsd in Å
 * @param spaceGroup after relaxation
 * @param wall seconds of the clock since the line before, the sum being what all took
 * @param cif of the relaxed structure; null where there is none to use
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RelaxedLine(
        String key,
        String name,
        String outcome,
        String message,
        Double startEnergy,
        Double energy,
        Double largestForce,
        int steps,
        double volumeRatio,
        double seconds,
        Double rmsd,
        Integer spaceGroup,
        double wall,
        String cif) {}
