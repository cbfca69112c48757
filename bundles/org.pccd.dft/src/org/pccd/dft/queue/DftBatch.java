package org.pccd.dft.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pccd.core.Folders;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.dft.Calculator;
import org.pccd.dft.DftFault;
import org.pccd.dft.DftReading;
import org.pccd.dft.DftState;

/**
 * A folder of DFT jobs that are calculated in one way: {@code batch.json}, {@code jobs/}, {@code potentials/} and, once
 * it has been started, {@code workers/}. The layout is described in {@code docs/dft.md}.
 */
public final class DftBatch {
    static final String BATCH = "batch.json";
    static final String JOBS = "jobs";
    static final String WORKERS = "workers";
    static final String POTENTIALS = "potentials";

    private final Path path;
    private final BatchInfo info;

    private DftBatch(Path path, BatchInfo info) {
        this.path = path;
        this.info = info;
    }

    /** @throws PccdException where the folder is none, or of a newer program */
    public static DftBatch open(Path folder) {
        if (!is(folder)) {
            throw new PccdException(folder + " holds no DFT jobs (no " + BATCH + "): name a folder that pccd dft"
                    + " prepare has made.");
        }
        BatchInfo info = Json.read(folder.resolve(BATCH), BatchInfo.class);
        if (!BatchInfo.FORMAT.equals(info.format()) || info.formatVersion() > BatchInfo.VERSION) {
            throw new PccdException(folder.resolve(BATCH) + " is of format '" + info.format() + "' version "
                    + info.formatVersion() + ": use the newer program that made it.");
        }
        return new DftBatch(folder.toAbsolutePath().normalize(), info);
    }

    /** Whether a folder looks like one. */
    public static boolean is(Path folder) {
        return Files.isRegularFile(folder.resolve(BATCH));
    }

    public Path path() {
        return path;
    }

    public BatchInfo info() {
        return info;
    }

    /** The program with the settings of this batch. */
    public Calculator calculator() {
        return info.open();
    }

    /** The jobs by name, that is in the order in which they were prepared. */
    public List<DftJob> jobs() {
        try {
            return Folders.list(path.resolve(JOBS)).stream()
                    .filter(p -> Files.isRegularFile(p.resolve(DftJob.DESCRIPTION)))
                    .map(DftJob::new)
                    .toList();
        } catch (IOException e) {
            throw new PccdException(path + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** The job in a folder of this batch. */
    public Optional<DftJob> job(Path folder) {
        return jobs().stream().filter(j -> j.path().equals(folder)).findFirst();
    }

    Path shared() throws IOException {
        return Files.createDirectories(path.resolve(POTENTIALS));
    }

    /**
     * Reads the results of jobs that were calculated elsewhere and brought back into the folders of their attempts.
     *
     * @return how many jobs are over that were not before
     */
    public int bringIn() throws IOException {
        Calculator calculator = calculator();
        int found = 0;
        for (DftJob job : jobs()) {
            DftStatus status = job.status();
            if (status.state() != DftState.QUEUED || job.attempt().isEmpty()) {
                continue;
            }
            DftReading reading = reading(calculator, job);
            if (reading.state() != DftState.QUEUED) {
                boolean over = reading.state().over();
                found += over ? 1 : 0;
                Outcome.write(job, over ? status.with(reading, 0) : running(status, reading), reading);
            }
        }
        return found;
    }

    // Whether it still runs elsewhere cannot be told from here: it stays in the queue and is read again.
    private static DftStatus running(DftStatus status, DftReading reading) {
        return status.with(
                DftReading.of(DftState.QUEUED, "Its output has no end yet.", reading.result()), status.seconds());
    }

    private DftReading reading(Calculator calculator, DftJob job) {
        try {
            return new OutputReading(calculator, job.structure(), info.preset())
                    .of(job.attempt().orElseThrow().folder());
        } catch (IOException | PccdException e) {
            return DftReading.failed(DftFault.UNREADABLE_OUTPUT, e.getMessage(), null);
        }
    }
}
