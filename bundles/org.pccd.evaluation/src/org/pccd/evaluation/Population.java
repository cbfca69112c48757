package org.pccd.evaluation;

import java.util.List;
import org.pccd.crystal.Structure;
import org.pccd.crystal.matching.StructureMatcher;

/**
 * What a metric is applied to.
 *
 * @param samples the generated structures that could be read and passed what the metric requires
 * @param total number of all samples, those that could not be decoded or read included
 * @param reference the known structures that they are compared with
 * @param matcher decides which structures are the same
 * @param formationEnergies of the reference's distribution as it is, in eV per atom; null where they are not known
 */
public record Population(
        List<Sample> samples, int total, Reference reference, StructureMatcher matcher, double[] formationEnergies) {
    public Population {
        samples = List.copyOf(samples);
    }

    /** Without energies. */
    public Population(List<Sample> samples, int total, Reference reference, StructureMatcher matcher) {
        this(samples, total, reference, matcher, null);
    }

    /** The structures of the samples, in their order. */
    public List<Structure> structures() {
        return samples.stream().map(Sample::structure).toList();
    }
}
