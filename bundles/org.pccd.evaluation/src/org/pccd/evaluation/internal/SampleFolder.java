package org.pccd.evaluation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 */
record SampleFolder(List<Sample> samples, List<SampleRecord> undecodable, List<SampleRecord> unreadable) {
    static final String MANIFEST = "samples.jsonl";

    /** @throws PccdException where there is no such folder, it holds no sample, or its list is damaged */
    static SampleFolder read(Path folder, Progress progress) {
        if (!Files.isDirectory(folder)) {
            throw new PccdException(
                    folder + " is not a folder; give the folder that holds the structures to evaluate.");
        }
        progress.begin("Reading structures", -1, "structures");
        SampleFolder found = new SampleFolder(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<Path> seen = new HashSet<>();
        try (Stream<Reading> readings = StructureFiles.read(folder)) {
            readings.forEach(r -> {
                progress.check();
                seen.add(Path.of(found.add(r)).toAbsolutePath().normalize());
                progress.done(found.samples.size() + found.unreadable.size());
            });
        }
        found.readManifest(folder, seen);
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
            unreadable.add(failed(reading.problem().entry(), reading.problem().source(), failure));
            return reading.problem().source();
        }
        samples.add(new Sample(
                reading.entry().name(),
                reading.entry().source(),
                reading.entry().structure()));
        return reading.entry().source();
    }

    private void readManifest(Path folder, Set<Path> seen) {
        Path manifest = folder.resolve(MANIFEST);
        if (!Files.exists(manifest)) {
            return;
        }
        int number = 0;
        try {
            for (String line : Files.readAllLines(manifest)) {
                number++;
                if (!line.isBlank()) {
                    readLine(Json.mapper().readTree(line), manifest + ":" + number, folder, seen);
                }
            }
        } catch (JsonProcessingException e) {
            throw new PccdException(manifest + ":" + number + ": not a line of JSON (" + e.getOriginalMessage()
                    + "); restore the file or remove it.");
        } catch (IOException e) {
            throw new PccdException(manifest + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private void readLine(JsonNode line, String position, Path folder, Set<Path> seen) {
        JsonNode file = line.path("file");
        if (!file.isTextual()) {
            String code = line.path("code").asText("sample.undecodable");
            String message = line.path("message").asText("The sample did not decode to a structure.");
            String name = "sample " + line.path("index").asText("?");
            undecodable.add(failed(name, position, Verdict.failed(code, message)));
        } else if (!seen.contains(folder.resolve(file.asText()).toAbsolutePath().normalize())) {
            String message = "The sampler lists the file " + file.asText() + ", which is not there.";
            unreadable.add(failed(file.asText(), position, Verdict.failed("sample.missing", message)));
        }
    }

    private static SampleRecord failed(String name, String source, Verdict failure) {
        return new SampleRecord(name, source, null, null, failure, Map.of());
    }
}
