package org.pccd.run.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.run.Metric;

/** {@code metrics.jsonl}: appended to, a torn last line is tolerated. */
public final class MetricsFile {
    private final Path file;
    private final JsonLines lines;

    public MetricsFile(Path run) {
        file = run.resolve("metrics.jsonl");
        lines = new JsonLines(file);
    }

    /** @throws PccdException where a line other than an unfinished last one is no metric */
    public List<Metric> read() {
        try {
            List<Metric> metrics = new ArrayList<>();
            for (String text : lines.complete()) {
                metrics.add(parse(text, metrics.size() + 1));
            }
            return metrics;
        } catch (IOException e) {
            throw new PccdException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Appends a line, whole or not at all. */
    public void append(Metric metric) throws IOException {
        lines.append(metric);
    }

    /**
     * Forgets a torn last line and everything after a step: what a worker did that its checkpoint does not know. A line
     * that cannot be read is dropped too.
     *
     * @param warnings told about each dropped line
     */
    public void cutAfter(long step, Consumer<String> warnings) throws IOException {
        List<String> kept = new ArrayList<>();
        int line = 0;
        for (String text : lines.complete()) {
            line++;
            try {
                if (parse(text, line).step() <= step) {
                    kept.add(text);
                }
            } catch (PccdException e) {
                warnings.accept(e.getMessage());
            }
        }
        lines.replace(kept);
    }

    private Metric parse(String text, int line) {
        try {
            return Json.mapper().readValue(text, Metric.class);
        } catch (JsonProcessingException e) {
            throw new PccdException(
                    file + ":" + line + ": not a line of metrics: " + e.getOriginalMessage()
                            + ". Nothing else depends on this line; resuming drops it.",
                    e);
        }
    }
}
