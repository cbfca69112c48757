package org.pccd.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import org.pccd.core.Json;
import org.pccd.core.PccdException;

/**
 * What {@code run.json} says; never changed once it is written.
 *
 * @param format always {@value #FORMAT}
 * @param formatVersion version of the folder's layout; this program reads up to {@value #VERSION}
 */
public record RunInfo(String format, int formatVersion, RunConfiguration configuration, Provenance provenance) {
    public static final String FORMAT = "pccd-run";
    public static final int VERSION = 3;

    // Settings that came with version 3: runs of earlier ones took no samples by themselves.
    private static final Map<String, Integer> SINCE_3 = Map.of("samplesEvery", 0, "samplesCount", 8);

    /** Reads a file of this version or an earlier one. */
    static RunInfo read(Path file, JsonNode tree) {
        if (tree.path("formatVersion").asInt() >= 3) {
            return Json.read(file, RunInfo.class);
        }
        if (tree.at("/configuration/training") instanceof ObjectNode training) {
            SINCE_3.forEach((key, value) -> training.put(key, training.path(key).asInt(value)));
        }
        try {
            return Json.mapper().treeToValue(tree, RunInfo.class);
        } catch (JsonProcessingException e) {
            throw new PccdException(file + " is no valid run.json of an earlier version: " + e.getOriginalMessage()
                    + ". Restore the file.");
        }
    }
}
