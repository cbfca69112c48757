package org.pccd.dataset.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.dataset.Refusal;
import org.pccd.dataset.Refusal.Verdict;

/** Writes {@code refusals.jsonl} and counts what it says, by code. */
final class RefusalLog implements AutoCloseable {
    private final Path file;
    private final BufferedWriter out;
    private final Map<Verdict, Map<String, Integer>> counts = new EnumMap<>(Verdict.class);
    private Refusal first;

    RefusalLog(Path file) throws IOException {
        this.file = file;
        out = Files.newBufferedWriter(file);
    }

    void add(Refusal refusal) throws IOException {
        first = first == null ? refusal : first;
        counts.computeIfAbsent(refusal.verdict(), v -> new TreeMap<>()).merge(refusal.code(), 1, Integer::sum);
        out.write(Json.line(refusal));
        out.write('\n');
    }

    /** The first of all, null where there is none. */
    Refusal first() {
        return first;
    }

    Map<String, Integer> byCode(Verdict verdict) {
        return counts.getOrDefault(verdict, Map.of());
    }

    int total(Verdict verdict) {
        return byCode(verdict).values().stream().mapToInt(Integer::intValue).sum();
    }

    void sync() throws IOException {
        out.flush();
        AtomicFiles.sync(file);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
