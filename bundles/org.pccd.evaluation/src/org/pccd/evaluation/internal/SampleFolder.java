package org.pccd.evaluation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.evaluation.Sample;
import org.pccd.evaluation.SampleRecord;
import org.pccd.evaluation.Verdict;

/**
 * The samples of a folder: its structure files and, where the sampler left its list {@value #MANIFEST}, the samples
 * that did not decode to a structure, which have no file but count.
 *
 * @param samples the structures that could be read
 * @param undecodable samples that the list gives no file for
 * @param unreadable files that cannot be read or are missing
 * @param indices the sampler's numbers by file
 * @param lines what the sampler's list says, by number
 */
record SampleFolder(
        Path folder,
        List<Sample> samples,
        List<SampleRecord> undecodable,
        List<SampleRecord> unreadable,
        Map<String, Long> indices,
        Map<Long, JsonNode> lines) {
    static final String MANIFEST = "samples.jsonl";

    /** @throws PccdException where there is no such folder, it holds no sample, or its list is damaged */
    static SampleFolder read(Path folder, Progress progress) {
        if (!Files.isDirectory(folder)) {
            throw new PccdException(
                    folder + " is not a folder; give the folder that holds the structures to evaluate.");
        }
        progress.begin("Reading structures", -1, "structures");
        SampleFolder found = new SampleFolder(
                folder, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>());
        Set<Path> seen = new HashSet<>();
        try (Stream<Reading> readings = StructureFiles.read(folder)) {
            readings.forEach(r -> {
                progress.check();
                seen.add(Path.of(found.add(r)).toAbsolutePath().normalize());
                progress.done(found.samples.size() + found.unreadable.size());
            });
        }
        found.readManifest(seen);
        found.unreadable.replaceAll(found::indexed);
        if (found.total() == 0) {
            throw new PccdException(folder + " holds no structure files; expected CIF, POSCAR or extended XYZ files.");
        }
        return found;
    }

    int total() {
        return samples.size() + undecodable.size() + unreadable.size();
    }

    private String add(Reading reading) {
        if (reading.refused()) {
            Verdict failure =
                    Verdict.failed(reading.problem().code(), reading.problem().message());
            String source = reading.problem().source();
            unreadable.add(failed(null, reading.problem().entry(), source, file(source), failure));
            return source;
        }
        samples.add(new Sample(
                reading.entry().name(),
                reading.entry().source(),
                reading.entry().structure()));
        return reading.entry().source();
    }

    private void readManifest(Set<Path> seen) {
        Path manifest = folder.resolve(MANIFEST);
        if (!Files.exists(manifest)) {
            return;
        }
        int number = 0;
        try {
            for (String line : Files.readAllLines(manifest)) {
                number++;
                if (!line.isBlank()) {
                    readLine(Json.mapper().readTree(line), manifest + ":" + number, seen);
                }
            }
        } catch (JsonProcessingException e) {
            throw new PccdException(manifest + ":" + number + ": not a line of JSON (" + e.getOriginalMessage()
                    + "); restore the file or remove it.");
        } catch (IOException e) {
            throw new PccdException(manifest + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private void readLine(JsonNode line, String position, Set<Path> seen) {
        JsonNode file = line.path("file");
        Long index = line.path("index").isIntegralNumber() ? line.path("index").asLong() : null;
        if (index != null) {
            lines.put(index, line);
        }
        if (!file.isTextual()) {
            String code = line.path("code").asText("sample.undecodable");
            String message = line.path("message").asText("The sample did not decode to a structure.");
            String name = "sample " + line.path("index").asText("?");
            undecodable.add(failed(index, name, position, null, Verdict.failed(code, message)));
            return;
        }
        if (index != null) {
            indices.put(file.asText(), index);
        }
        if (!seen.contains(folder.resolve(file.asText()).toAbsolutePath().normalize())) {
            String message = "The sampler lists the file " + file.asText() + ", which is not there.";
            Verdict missing = Verdict.failed("sample.missing", message);
            unreadable.add(failed(index, file.asText(), position, file.asText(), missing));
        }
    }

    private SampleRecord indexed(SampleRecord r) {
        return r.index() != null || !indices.containsKey(r.file())
                ? r
                : failed(indices.get(r.file()), r.name(), r.source(), r.file(), r.failure());
    }

    /** The path within the folder. */
    String file(String source) {
        return folder.toAbsolutePath()
                .normalize()
                .relativize(Path.of(source).toAbsolutePath().normalize())
                .toString();
    }

    private static SampleRecord failed(Long index, String name, String source, String file, Verdict failure) {
        return new SampleRecord(index, name, source, file, null, null, failure, Map.of(), Map.of(), null);
    }
}
