package org.pccd.run.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.run.Metric;

/** {@code metrics.jsonl}: appended to, a torn last line is tolerated. */
public final class MetricsFile {
    private final Path file;

    public MetricsFile(Path run) {
        file = run.resolve("metrics.jsonl");
    }

    /** @throws PccdException where a line other than an unfinished last one is no metric */
    public List<Metric> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            String text = Files.readString(file);
            List<Metric> metrics = new ArrayList<>();
            int line = 0;
            for (int from = 0, to; (to = text.indexOf('\n', from)) >= 0; from = to + 1) {
                line++;
                metrics.add(parse(text.substring(from, to), line));
            }
            return metrics;
        } catch (IOException e) {
            throw new PccdException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    public void append(Metric metric) throws IOException {
        Files.writeString(
                file,
                Json.line(metric) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Forgets a torn last line and everything after a step: what a worker did that its checkpoint does not know. */
    public List<Metric> cutAfter(long step) throws IOException {
        List<Metric> kept = read().stream().filter(m -> m.step() <= step).toList();
        StringBuilder text = new StringBuilder();
        kept.forEach(m -> text.append(Json.line(m)).append('\n'));
        AtomicFiles.write(file, text.toString());
        return kept;
    }

    private Metric parse(String text, int line) {
        try {
            return Json.mapper().readValue(text, Metric.class);
        } catch (JsonProcessingException e) {
            throw new PccdException(
                    file + ":" + line + ": not a line of metrics: " + e.getOriginalMessage()
                            + ". Remove this line; nothing else depends on it.",
                    e);
        }
    }
}
