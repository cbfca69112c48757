package org.pccd.evaluation;

import java.util.List;

/**
 * What a metric is applied to.
 *
 * @param samples the generated structures that could be read and passed what the metric requires
 * @param total number of all samples, those that could not be decoded or read included
 * @param reference the known structures that they are compared with
 */
public record Population(List<Sample> samples, int total, Reference reference) {
    public Population {
        samples = List.copyOf(samples);
    }
}
