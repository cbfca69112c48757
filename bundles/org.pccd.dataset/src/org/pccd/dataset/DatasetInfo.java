package org.pccd.dataset;

import java.util.List;
import java.util.Map;

/**
 * What {@code dataset.json} says: what a dataset holds and where it comes from.
 *
 * @param format always {@value #FORMAT}
 * @param formatVersion version of the folder's layout; this program reads up to {@value #VERSION}
 * @param created time of the import, ISO 8601 in UTC
 * @param counts every entry that was read, by what became of it
 * @param splits number of structures by split
 * @param filtered number of entries left out by the limits, by code
 * @param refused number of entries that could not be read, by code
 * @param dataHash SHA-256 over the kept structures, their splits and labels; independent of time and place
 * @param versions of the programs that wrote it
 */
public record DatasetInfo(
        String format,
        int formatVersion,
        String name,
        String created,
        Counts counts,
        Map<String, Integer> splits,
        Map<String, Integer> filtered,
        Map<String, Integer> refused,
        ImportSettings settings,
        List<Source> sources,
        List<PropertyColumn> properties,
        String dataHash,
        Map<String, String> versions) {

    public static final String FORMAT = "pccd-dataset";
    public static final int VERSION = 2;

    /**
     * Always read = kept + filtered + refused.
     *
     * @param duplicateIds kept entries whose id an earlier one has too
     * @param duplicates kept entries that are marked as the same structure as an earlier one
     */
    public record Counts(int read, int kept, int filtered, int refused, int duplicateIds, int duplicates) {}

    /**
     * A file or folder that was imported, or the program that made the structures.
     *
     * @param files number of files, 0 where the structures came from a program
     * @param sha256 of the file; of a folder, over the lines {@code <relative path> <sha256>} in order; empty
     *     where there are no files
     */
    public record Source(String path, int files, long bytes, String sha256, int read) {}
}
