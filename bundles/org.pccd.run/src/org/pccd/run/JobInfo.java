package org.pccd.run;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What {@code job.json} says: a sampling, a reconstruction or a trace from a run, or contributed work; never changed
 * once it is written.
 *
 * @param format always {@value #FORMAT}
 * @param formatVersion version of the folder's layout
 * @param run path of the run folder, absolute; of contributed work the folder that it is about
 * @param created time, ISO 8601 in UTC
 * @param structureFormat of a sampling, such as {@code cif}; null else
 * @param split of a reconstruction; null else
 * @param trace of a trace, whose request is the sampling that its sample belongs to; null else
 * @param work identifier of contributed work; null else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobInfo(
        String format,
        int formatVersion,
        JobFolder.Kind kind,
        String run,
        String created,
        SampleRequest request,
        String structureFormat,
        String split,
        TraceRequest trace,
        String work) {
    public static final String FORMAT = "pccd-job";
}
