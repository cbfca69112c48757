package org.pccd.dft.queue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pccd.core.Folders;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.dft.Calculator;
import org.pccd.dft.DftHistory;
import org.pccd.dft.DftState;
import org.pccd.dft.KMesh;
import org.pccd.dft.Preset;
import org.pccd.dft.internal.StatusFile;

/** One structure to be calculated: {@code jobs/<number>-<formula>/} of a batch. */
public final class DftJob {
    static final String DESCRIPTION = "dft.json";
    static final String STRUCTURE = "structure.cif";
    static final String FINAL = "final.cif";
    static final String RESULT = "result.json";
    static final String STATUS = StatusFile.NAME;
    private static final String ATTEMPTS = "attempts";

    private final Path path;

    DftJob(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    public String name() {
        return path.getFileName().toString();
    }

    /** @throws PccdException where it cannot be read */
    public JobDescription description() {
        return Json.read(path.resolve(DESCRIPTION), JobDescription.class);
    }

    /** As {@link #description}; where it cannot be read, what the folder's name tells, without atoms. */
    JobDescription described() {
        try {
            return description();
        } catch (PccdException e) {
            String formula = name().substring(name().indexOf('-') + 1);
            return new JobDescription(name(), "", 0, formula, 0, new KMesh(0, 0, 0), false, Map.of());
        }
    }

    /** The structure as it was given. */
    public Structure structure() {
        return read(path.resolve(STRUCTURE));
    }

    /** The structure that a converged job ended with. */
    public Optional<Structure> relaxed() {
        Path file = path.resolve(FINAL);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** The newest attempt's folder, where the program has run or will; empty before anything was prepared. */
    public Optional<Path> newest() {
        return attempt().map(Attempt::folder);
    }

    /** The file with the final structure, which is there where {@link #relaxed} has one. */
    public Path finalFile() {
        return path.resolve(FINAL);
    }

    /** The program's warnings in a converged job, each once. */
    public List<String> warnings() {
        Path file = path.resolve(RESULT);
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> warnings = new ArrayList<>();
        Json.tree(file).path("warnings").forEach(w -> warnings.add(w.asText()));
        return warnings;
    }

    /**
     * How it went so far, the attempts one after the other.
     *
     * @param calculator of its batch
     */
    public DftHistory history(Calculator calculator, Preset preset) throws IOException {
        OutputReading output = new OutputReading(calculator, structure(), preset);
        List<DftHistory.Step> steps = new ArrayList<>();
        List<DftHistory.Cycle> cycles = new ArrayList<>();
        for (Attempt attempt : attempts()) {
            int done = steps.size();
            DftHistory h = output.history(attempt.folder());
            h.steps()
                    .forEach(s ->
                            steps.add(new DftHistory.Step(done + s.number(), s.energy(), s.maxForce(), s.pressure())));
            h.cycles().forEach(c -> cycles.add(new DftHistory.Cycle(done + c.step(), c.residual())));
        }
        return new DftHistory(steps, cycles);
    }

    private static Structure read(Path file) {
        try (var readings = StructureFiles.read(file)) {
            Reading reading = readings.findFirst().orElseThrow(() -> new PccdException(file + " holds no structure."));
            if (reading.refused()) {
                throw new PccdException(reading.problem().toString());
            }
            return reading.entry().structure();
        }
    }

    /** Where it stands now; where the worker is gone without a word, that is found out here. */
    public DftStatus status() {
        DftStatus written = StatusFile.read(path, DftStatus.class)
                .orElseGet(() ->
                        DftStatus.of(DftState.INTERRUPTED, null, "Its status cannot be read; running again goes on."));
        if (written.state().over() || written.state() == DftState.INTERRUPTED) {
            return written;
        }
        Optional<Attempt> attempt = attempt().filter(Attempt::claimed);
        if (attempt.isEmpty()) {
            return written.with(DftState.QUEUED, null, written.message());
        }
        if (attempt.get().live(path.getParent().resolveSibling(DftBatch.WORKERS))) {
            return written.state() == DftState.RUNNING ? written : written.with(DftState.RUNNING, null, "");
        }
        // Between reading the status and looking at its worker the last word may have been written.
        DftStatus again = StatusFile.read(path, DftStatus.class).orElse(written);
        return again.state().over() || again.state() == DftState.INTERRUPTED
                ? again
                : again.with(DftState.INTERRUPTED, null, "Its worker is gone; running again goes on from here.");
    }

    void write(DftStatus status) throws IOException {
        StatusFile.write(path, status);
    }

    /** The attempts, oldest first. */
    public List<Attempt> attempts() {
        try {
            return Folders.list(path.resolve(ATTEMPTS)).stream()
                    .filter(p -> p.getFileName().toString().matches("\\d{3,9}"))
                    .map(Attempt::new)
                    .toList();
        } catch (IOException e) {
            // Nobody may list the folder: no attempt is known then.
            return List.of();
        }
    }

    Optional<Attempt> attempt() {
        List<Attempt> all = attempts();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /**
     * Puts the job into the queue with a new attempt.
     *
     * @return false where someone else has done so at this moment
     */
    boolean enqueue(DftStatus status) throws IOException {
        int number = attempt().map(Attempt::number).orElse(0) + 1;
        Files.createDirectories(path.resolve(ATTEMPTS));
        try {
            Files.createDirectory(path.resolve(ATTEMPTS).resolve(String.format(Locale.ROOT, "%03d", number)));
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        write(status.with(DftState.QUEUED, null, ""));
        return true;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
