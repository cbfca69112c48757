package org.pccd.evaluation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.crystal.io.StructureOutput;

/**
 * Relaxed structures beside the samples, a line each, written as they come: what was killed goes on where it was. Lines
 * of another potential or of other settings stay.
 */
public final class RelaxationStore implements AutoCloseable {
    /** Name of the file. */
    public static final String FILE = "relaxations.jsonl";

    private final Map<String, RelaxedLine> known;
    private final BufferedWriter writer;

    private RelaxationStore(Map<String, RelaxedLine> known, BufferedWriter writer) {
        this.known = known;
        this.writer = writer;
    }

    /** @throws PccdException where the file is damaged or cannot be written */
    static RelaxationStore open(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Map<String, RelaxedLine> known = read(folder);
            // Without a torn last line, so that the next one begins on a line of its own.
            AtomicFiles.write(
                    file, known.values().stream().map(l -> Json.line(l) + "\n").collect(Collectors.joining()));
            return new RelaxationStore(
                    known, Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new PccdException(file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** All lines of a folder by their key; none where there is no such file. */
    public static Map<String, RelaxedLine> read(Path folder) {
        Path file = folder.resolve(FILE);
        Map<String, RelaxedLine> lines = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return lines;
        }
        try {
            String text = Files.readString(file);
            int number = 0;
            for (String line :
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                number++;
                try {
                    RelaxedLine l = Json.mapper().readValue(line, RelaxedLine.class);
                    lines.put(l.key(), l);
                } catch (JsonProcessingException e) {
                    throw new PccdException(file + ":" + number + " is damaged; delete this line or the file.", e);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new PccdException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** The structure of a line; null where it has none. */
    public static Structure structure(RelaxedLine line) {
        if (line.cif() == null) {
            return null;
        }
        try (Stream<Reading> readings =
                StructureFiles.format(StructureOutput.CIF).read(Input.of(line.name() + ".cif", line.cif()))) {
            return readings.map(r -> r.entry().structure()).findFirst().orElseThrow();
        }
    }

    Map<String, RelaxedLine> known() {
        return known;
    }

    /** Writes a line so that it is not lost. */
    void add(RelaxedLine line) {
        try {
            writer.write(Json.line(line));
            writer.write('\n');
            writer.flush();
            known.put(line.key(), line);
        } catch (IOException e) {
            throw new PccdException(FILE + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
