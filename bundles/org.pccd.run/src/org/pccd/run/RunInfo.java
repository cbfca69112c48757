package org.pccd.run;

/**
 * What {@code run.json} says; never changed once it is written.
 *
 * @param format always {@value #FORMAT}
 * @param formatVersion version of the folder's layout; this program reads up to {@value #VERSION}
 */
public record RunInfo(String format, int formatVersion, RunConfiguration configuration, Provenance provenance) {
    public static final String FORMAT = "pccd-run";
    public static final int VERSION = 2;
}
