package org.pccd.run;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What {@code job.json} says: a sampling or a reconstruction from a run; never changed once it is written.
 *
 * @param format always {@value #FORMAT}
 * @param formatVersion version of the folder's layout
 * @param run path of the run folder, absolute
 * @param created time, ISO 8601 in UTC
 * @param structureFormat of a sampling, such as {@code cif}; null else
 * @param split of a reconstruction; null else
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
        String split) {
    public static final String FORMAT = "pccd-job";
}
