package org.pccd.dataset;

import java.util.List;
import java.util.Map;
import org.pccd.core.Problem;

/**
 * What a conversion did. Always read = written + refused.
 *
 * @param out file or folder that was written to
 * @param reasons number of refused structures by code
 * @param problems each refused structure with its place and reason
 * @param notes what had to be assumed or mended to read those that were written
 */
public record ConversionReport(
        String out,
        int read,
        int written,
        int refused,
        Map<String, Integer> reasons,
        List<Problem> problems,
        List<Problem> notes) {}
