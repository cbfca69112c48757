package org.pccd.run;

import java.util.List;
import java.util.Map;

/**
 * What {@code summary.json} beside written samples says.
 *
 * @param run path of the run folder
 * @param runCreated when the run was made, which tells it from another at the same place
 * @param step optimiser steps that the weights had seen
 * @param guidanceScale that had effect
 * @param requested elements asked for, empty where conditions came from the training set
 * @param labels other conditions asked for
 * @param samples number drawn
 * @param structures number decoded and written
 * @param undecodable number by reason
 */
public record SampleReport(
        String run,
        String runCreated,
        Profile profile,
        long step,
        String weights,
        double guidanceScale,
        String sampler,
        int steps,
        double eta,
        long seed,
        List<String> requested,
        Map<String, String> labels,
        String format,
        long samples,
        long structures,
        Map<String, Long> undecodable) {
    public SampleReport {
        // Samples of earlier versions have none.
        labels = labels == null ? Map.of() : labels;
    }
}
