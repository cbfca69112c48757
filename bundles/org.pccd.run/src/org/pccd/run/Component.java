package org.pccd.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.pccd.core.Parameter;

/**
 * A contributed part of a run.
 *
 * @param id identifier of the contribution
 * @param parameters its parameter record as JSON, complete
 */
public record Component(
        @Parameter(label = "Identifier", hint = "Which installed contribution is used")
        String id,

        @Parameter(label = "Parameters", hint = "The contribution's own parameters")
        ObjectNode parameters) {}
