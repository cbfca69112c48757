package org.pccd.evaluation.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.evaluation.Lineage;

/** Where a folder of samples comes from, by what the sampler left there. */
final class Lineages {
    private static final String SUMMARY = "summary.json";

    private Lineages() {}

    /** All null where there is nothing. */
    static Lineage of(Path folder) {
        JsonNode summary = tree(folder.resolve(SUMMARY));
        if (summary.isEmpty()) {
            summary = tree(folder.resolve(SetFolder.PLAN));
        }
        String run = text(summary, "run");
        return new Lineage(
                run,
                text(summary, "runCreated"),
                number(summary, "step"),
                text(summary, "weights"),
                number(summary, "seed"),
                run == null ? null : trainedOn(run),
                text(summary, "origin"),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    // The run may be elsewhere by now, or gone.
    private static String trainedOn(String run) {
        try {
            return text(tree(Path.of(run, "run.json")).path("configuration"), "datasetHash");
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static JsonNode tree(Path file) {
        try {
            return Files.isRegularFile(file) ? Json.tree(file) : Json.mapper().createObjectNode();
        } catch (PccdException e) {
            // A damaged file tells nothing, and costs no evaluation.
            return Json.mapper().createObjectNode();
        }
    }

    static String text(JsonNode node, String key) {
        return node.path(key).isTextual() ? node.path(key).asText() : null;
    }

    static Long number(JsonNode node, String key) {
        return node.path(key).isIntegralNumber() ? node.path(key).asLong() : null;
    }
}
