package org.pccd.run;

import org.pccd.core.Parameter;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;

/** Which sample's way from noise to a structure is to be recorded, and how closely. */
public record TraceRequest(
        @Parameter(label = "Sample", hint = "Index of the sample", min = 0)
        long index,

        @Parameter(
                label = "Every",
                hint = "Records one of so many steps; the last is always recorded",
                unit = "steps",
                min = 1)
        int every) {

    /** @throws PccdException where a value leaves its range, or the request has no such sample */
    void check(SampleRequest request) {
        Parameters.check(this);
        request.company(index);
    }
}
