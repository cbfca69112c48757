package org.pccd.energy.internal.relax;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Folders;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureOutput;
import org.pccd.energy.relax.Relaxation;
import org.pccd.energy.relax.RelaxationFrame;
import org.pccd.energy.relax.RelaxationPlan;
import org.pccd.energy.relax.RelaxationRecord;

/** A folder of relaxed structures: the plan, a line for each result as it comes, trajectories, the table at the end. */
public final class RelaxationFolder implements AutoCloseable {
    /** Names of the files with the plan and with the usable structures. */
    public static final String PLAN = "relaxation.json";

    public static final String TABLE = "relaxed.csv";

    private static final String RECORDS = "records.jsonl";

    private final Path folder;
    private final List<RelaxationRecord> before;
    private final BufferedWriter records;

    private RelaxationFolder(Path folder, List<RelaxationRecord> before, BufferedWriter records) {
        this.folder = folder;
        this.before = before;
        this.records = records;
    }

    /** @throws PccdException where the folder holds something else, or results of another plan */
    public static RelaxationFolder open(Path folder, RelaxationPlan plan) throws IOException {
        Path planned = folder.resolve(PLAN);
        Path lines = folder.resolve(RECORDS);
        if (Files.isRegularFile(planned)) {
            if (!Json.read(planned, RelaxationPlan.class).equals(plan)) {
                throw new PccdException(folder + " holds results of other inputs, settings or another potential (see "
                        + PLAN + "); choose another folder.");
            }
        } else {
            if (!Folders.list(folder).isEmpty()) {
                throw new PccdException(folder + " is not empty and holds no relaxation; choose another folder.");
            }
            Files.createDirectories(folder);
            AtomicFiles.write(planned, Json.pretty(plan));
        }
        List<RelaxationRecord> before = read(folder);
        // Without the last line where that was torn.
        StringBuilder whole = new StringBuilder();
        before.forEach(r -> whole.append(Json.line(r)).append('\n'));
        AtomicFiles.write(lines, whole.toString());
        return new RelaxationFolder(
                folder, before, Files.newBufferedWriter(lines, StandardCharsets.UTF_8, StandardOpenOption.APPEND));
    }

    /** The results that are there, without a last line that is not whole. */
    public static List<RelaxationRecord> read(Path folder) throws IOException {
        Path lines = folder.resolve(RECORDS);
        List<RelaxationRecord> all = new ArrayList<>();
        if (!Files.exists(lines)) {
            return all;
        }
        List<String> texts = Files.readAllLines(lines);
        for (int i = 0; i < texts.size(); i++) {
            try {
                all.add(Json.mapper().readValue(texts.get(i), RelaxationRecord.class));
            } catch (JsonProcessingException e) {
                if (i < texts.size() - 1) {
                    throw new PccdException(lines + ":" + (i + 1) + " is damaged; delete this line or the folder.", e);
                }
            }
        }
        return all;
    }

    /** What was there when it was opened. */
    public List<RelaxationRecord> before() {
        return before;
    }

    /** Writes a result so that it is not lost. */
    public void add(RelaxationRecord record, Relaxation relaxation) {
        try {
            records.write(Json.line(record));
            records.write('\n');
            records.flush();
            if (!relaxation.trajectory().isEmpty()) {
                trajectory(record, relaxation.trajectory());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void trajectory(RelaxationRecord record, List<RelaxationFrame> frames) throws IOException {
        StringBuilder text = new StringBuilder();
        for (RelaxationFrame f : frames) {
            Map<String, String> properties = new LinkedHashMap<>();
            properties.put("step", Integer.toString(f.step()));
            properties.put("energy", Double.toString(f.energy()));
            properties.put("fmax", Double.toString(f.largestForce()));
            Entry entry = new Entry(record.name(), f.atoms().structure(), properties, "", 0);
            text.append(StructureOutput.writer("extxyz").write(entry, List.of()));
        }
        Path file = trajectory(folder, record.number());
        Files.createDirectories(file.getParent());
        AtomicFiles.write(file, text.toString());
    }

    /** The file with all steps of a structure. */
    public static Path trajectory(Path folder, int number) {
        return folder.resolve("trajectories").resolve(String.format(Locale.ROOT, "%06d.extxyz", number));
    }

    /** Where the table of usable structures belongs. */
    public Path table() {
        return folder.resolve(TABLE);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
