package org.pccd.dft.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Folders;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Problem;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureOutput;
import org.pccd.dft.Calculator;
import org.pccd.dft.DftState;

/** Makes a batch of jobs from structures. What cannot be calculated becomes a failed job that says why. */
public final class Preparation {
    private final Path folder;
    private final BatchInfo info;
    private final Calculator calculator;
    private final Candidate.Checks checks;
    private final Set<String> known = new HashSet<>();
    private final List<Problem> refused = new java.util.ArrayList<>();
    private int prepared;
    private int faulty;
    private int present;

    /**
     * What became of the structures.
     *
     * @param prepared jobs that can be run
     * @param faulty jobs that failed a check before anything was started; their status says which
     * @param present jobs that were there before, of the same structures
     * @param refused entries of the sources that could not be read
     */
    public record Report(int prepared, int faulty, int present, List<Problem> refused) {}

    private Preparation(Path folder, BatchInfo info) {
        this.folder = folder.toAbsolutePath().normalize();
        this.info = info;
        calculator = info.open();
        checks = new Candidate.Checks(info, calculator);
    }

    /**
     * Makes the jobs, or goes on where that was interrupted: structures whose job is there are passed over.
     *
     * @param folder not there yet, empty, or prepared with the same settings
     * @throws PccdException where the folder holds something else or cannot be written, or the folder with the
     *     program's potentials is missing
     */
    public static Report run(Path folder, BatchInfo info, Stream<Reading> structures, Progress progress) {
        Preparation preparation = new Preparation(folder, info);
        try {
            preparation.begin();
            progress.begin("Preparing DFT jobs", -1, "structures");
            var each = structures.iterator();
            for (int i = 1; each.hasNext(); i++) {
                progress.check();
                preparation.add(each.next());
                progress.done(i);
            }
        } catch (IOException e) {
            throw new PccdException(folder + " cannot be written: " + e.getMessage() + ".", e);
        }
        return new Report(
                preparation.prepared, preparation.faulty, preparation.present, List.copyOf(preparation.refused));
    }

    private void begin() throws IOException {
        // A missing folder of potentials concerns all: told before anything is made.
        calculator.potential(Element.H);
        if (DftBatch.is(folder)) {
            DftBatch before = DftBatch.open(folder);
            if (!before.info().same(info)) {
                throw new PccdException(folder + " holds jobs with other settings ("
                        + before.info().method() + ", " + before.info().preset()
                        + "): choose another folder, or the same settings.");
            }
            before.jobs().forEach(job -> known.add(key(job.description())));
            return;
        }
        if (!Folders.list(folder).isEmpty()) {
            throw new PccdException(folder + " is not empty and nothing in it is overwritten: choose another folder.");
        }
        Files.createDirectories(folder.resolve(DftBatch.JOBS));
        AtomicFiles.write(folder.resolve(DftBatch.BATCH), Json.pretty(info));
    }

    private static String key(JobDescription d) {
        return d.source() + "\n" + d.line() + "\n" + d.entry();
    }

    private void add(Reading reading) throws IOException {
        if (reading.refused()) {
            refused.add(reading.problem());
            return;
        }
        Candidate candidate = checks.of(reading.entry());
        JobDescription description = candidate.description();
        if (!known.add(key(description))) {
            present++;
            return;
        }
        DftJob job = make(description, candidate.structure());
        if (candidate.problem() != null) {
            faulty++;
            job.write(DftStatus.of(
                    DftState.FAILED,
                    candidate.problem().fault(),
                    candidate.problem().message()));
        } else {
            prepared++;
            job.enqueue(DftStatus.of(DftState.QUEUED, null, ""));
            new JobInput(info, calculator, folder)
                    .write(job, description, job.attempt().orElseThrow());
        }
        // Last: this makes it a job.
        AtomicFiles.write(job.path().resolve(DftJob.DESCRIPTION), Json.pretty(description));
    }

    private DftJob make(JobDescription description, Structure structure) throws IOException {
        Path jobs = folder.resolve(DftBatch.JOBS);
        List<Path> all = Folders.list(jobs);
        int last = all.isEmpty()
                ? 0
                : Integer.parseInt(all.getLast().getFileName().toString().split("-")[0]);
        String formula = structure.composition().reducedFormula().replaceAll("[^A-Za-z0-9.]", "");
        Path path = jobs.resolve(String.format(Locale.ROOT, "%05d-%s", last + 1, formula));
        Files.createDirectories(path);
        Entry entry = Entry.of(path.getFileName().toString(), structure);
        List<String> comments = List.of("From " + description.source()
                + (description.line() > 0 ? ":" + description.line() : "") + ", " + description.entry());
        AtomicFiles.write(
                path.resolve(DftJob.STRUCTURE),
                StructureOutput.writer(StructureOutput.CIF).write(entry, comments));
        return new DftJob(path);
    }
}
