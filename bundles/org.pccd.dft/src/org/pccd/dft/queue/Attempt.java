package org.pccd.dft.queue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.run.JobFolder;
import org.pccd.run.Launch;
import org.pccd.run.ProcessId;

/**
 * One attempt at a job, {@code attempts/<number>/}: the folder that the program runs in. The worker that makes the file
 * {@code claim} has it, on any file system, however many workers there are; nobody ever takes a claim away: who goes on
 * with a job makes the next attempt.
 *
 * @param folder of the attempt
 */
public record Attempt(Path folder) {
    private static final String CLAIM = "claim.json";
    private static final String PROGRAM = "program.json";

    /** Who works at it: a worker folder of the batch, and its launch. */
    record Claim(String worker, int launch) {}

    int number() {
        return Integer.parseInt(folder.getFileName().toString());
    }

    boolean claimed() {
        return Files.exists(folder.resolve(CLAIM));
    }

    /** Whether this worker has it now; nobody has where this fails. */
    boolean take(JobFolder worker, int launch) throws IOException {
        Claim claim = new Claim(worker.path().getFileName().toString(), launch);
        Path file = folder.resolve(CLAIM);
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        try {
            Files.writeString(file, Json.line(claim));
            return true;
        } catch (IOException e) {
            // Nobody has it: the disk is full.
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Whether the worker that has it lives, or cannot be told from a living one. */
    boolean live(Path workers) {
        Optional<Claim> claim = read(CLAIM, Claim.class);
        if (claim.isEmpty()) {
            return claimed() && fresh();
        }
        Path folderOfWorker = workers.resolve(claim.get().worker());
        if (!JobFolder.is(folderOfWorker)) {
            return false;
        }
        JobFolder worker = JobFolder.open(folderOfWorker);
        int newest = worker.launch().map(Launch::number).orElse(0);
        return newest == claim.get().launch() && worker.status().state().live();
    }

    // Between making the file and writing it lies a moment.
    private boolean fresh() {
        try {
            long age = System.currentTimeMillis()
                    - Files.getLastModifiedTime(folder.resolve(CLAIM)).toMillis();
            return age < 60_000;
        } catch (IOException e) {
            return false;
        }
    }

    void program(ProcessId process) throws IOException {
        Files.writeString(folder.resolve(PROGRAM), process.toString());
    }

    /** Ends a program that has outlived its worker, where it runs on this machine. */
    void endOrphan() {
        read(PROGRAM, ProcessId.class).flatMap(ProcessId::process).ifPresent(p -> {
            p.descendants().forEach(ProcessHandle::destroyForcibly);
            p.destroyForcibly();
            p.onExit().join();
        });
    }

    private <T> Optional<T> read(String name, Class<T> type) {
        Path file = folder.resolve(name);
        try {
            return Files.isRegularFile(file) && Files.size(file) > 0
                    ? Optional.of(Json.read(file, type))
                    : Optional.empty();
        } catch (IOException | PccdException e) {
            // Torn: as if it had never been written.
            return Optional.empty();
        }
    }
}
