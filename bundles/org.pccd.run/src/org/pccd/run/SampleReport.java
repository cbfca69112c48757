package org.pccd.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.pccd.core.Json;

/**
 * What {@code summary.json} beside written samples says.
 *
 * @param run path of the run folder
 * @param runCreated when the run was made, which tells it from another at the same place
 * @param step optimiser steps that the weights had seen
 * @param guidanceScale that had effect
 * @param eta only in samples of earlier versions; it is among the sampler's parameters then
 * @param requested elements asked for, empty where conditions came from the training set
 * @param labels other conditions asked for
 * @param samples number drawn
 * @param structures number decoded and written
 * @param undecodable number by reason
 * @param samplerParameters complete
 * @param formula asked for, empty where none was
 * @param start structure that they started from, null where there is none
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
        @JsonInclude(JsonInclude.Include.NON_NULL) Double eta,
        long seed,
        List<String> requested,
        Map<String, String> labels,
        String format,
        long samples,
        long structures,
        Map<String, Long> undecodable,
        ObjectNode samplerParameters,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String formula,
        @JsonInclude(JsonInclude.Include.NON_NULL) StartStructure start) {
    public SampleReport {
        // Samples of earlier versions have none.
        labels = labels == null ? Map.of() : labels;
        samplerParameters = SampleRequest.parameters(sampler, eta, samplerParameters);
        samplerParameters = samplerParameters == null ? Json.mapper().createObjectNode() : samplerParameters;
        eta = null;
        formula = formula == null ? "" : formula;
    }
}
