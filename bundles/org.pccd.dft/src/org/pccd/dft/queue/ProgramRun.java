package org.pccd.dft.queue;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.pccd.core.DiskFailure;
import org.pccd.core.FreeSpace;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.dft.Calculator;
import org.pccd.dft.DftFault;
import org.pccd.dft.DftReading;
import org.pccd.dft.DftState;
import org.pccd.run.ProcessId;

/** One attempt at a job: writes the input, runs the program, watches it, and tells what became of it. */
final class ProgramRun {
    private static final long POLL_MILLIS = 200;
    private static final long END_SECONDS = 10;
    private static final long RETRY_MILLIS = 2000;

    private final DftBatch batch;
    private final DftJob job;
    private final Attempt attempt;
    private final int cores;
    private final Progress progress;
    private final Calculator calculator;
    private final Structure structure;
    private final double secondsBefore;
    private DftStatus latest;

    ProgramRun(DftBatch batch, DftJob job, Attempt attempt, int cores, Progress progress) {
        this.batch = batch;
        this.job = job;
        this.attempt = attempt;
        this.cores = cores;
        this.progress = progress;
        calculator = batch.calculator();
        structure = job.structure();
        latest = job.status();
        secondsBefore = latest.seconds();
    }

    /**
     * Does it; whatever is wrong with the job is in its status afterwards.
     *
     * @throws CancellationException where it was stopped
     */
    void run() throws IOException {
        long begin = System.nanoTime();
        DftReading reading;
        try {
            latest = latest.with(DftState.RUNNING, null, "");
            job.write(latest);
            reading = orphan();
            if (reading.state() != DftState.CONVERGED) {
                reading = calculated();
            }
        } catch (IOException | PccdException e) {
            reading = DiskFailure.full(e)
                    ? DftReading.failed(DftFault.DISK_FULL, "The disk of " + job + " is full: free space there.", null)
                    : DftReading.failed(DftFault.NO_RESULT, String.valueOf(e.getMessage()), null);
        }
        double seconds = secondsBefore + (System.nanoTime() - begin) / 1e9;
        finish(latest.with(reading, seconds), reading);
        if (reading.state() == DftState.INTERRUPTED) {
            throw new CancellationException("stopped in " + job.name());
        }
    }

    // A program goes on when its worker has died, and may even have come to its end.
    private DftReading orphan() throws IOException {
        List<Attempt> all = job.attempts();
        if (all.size() < 2) {
            return DftReading.NOTHING;
        }
        Attempt before = all.get(all.size() - 2);
        before.endOrphan();
        return calculator.read(before.folder(), structure, batch.info().preset());
    }

    private DftReading calculated() throws IOException {
        long free = FreeSpace.bytes(attempt.folder());
        long wanted = batch.info().limits().freeMegabytes() << 20;
        if (free < wanted) {
            return DftReading.failed(
                    DftFault.DISK_FULL,
                    "Only " + (free >> 20) + " MB are free on the disk of " + job + ", less than " + (wanted >> 20)
                            + " MB: free space there, or lower the limit 'freeMegabytes'.",
                    null);
        }
        new JobInput(batch.info(), calculator, batch.path()).write(job, job.description(), attempt);
        List<String> command = calculator.command(attempt.folder(), cores);
        Process process;
        try {
            process = started(command);
        } catch (IOException e) {
            if (DiskFailure.full(e)) {
                throw e;
            }
            return DftReading.failed(
                    DftFault.PROGRAM_ABSENT,
                    "'" + command.get(0) + "' cannot be started here: install it, or set 'command' (" + e.getMessage()
                            + ").",
                    null);
        }
        try {
            attempt.program(ProcessId.of(process.toHandle()));
            return watched(process);
        } finally {
            end(process);
        }
    }

    private Process started(List<String> command) throws IOException {
        Path folder = attempt.folder();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(Redirect.from(new File(WINDOWS ? "NUL" : "/dev/null")))
                .redirectOutput(folder.resolve(Calculator.OUT).toFile())
                .redirectError(folder.resolve(Calculator.ERR).toFile());
        // Threads of linear algebra beside the processes of MPI are slower than either.
        builder.environment().putIfAbsent("OMP_NUM_THREADS", "1");
        return builder.start();
    }

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private DftReading watched(Process process) throws IOException {
        ProgramWatch watch = new ProgramWatch(attempt.folder(), batch.info().limits());
        ProgramWatch.End end = ProgramWatch.End.ITSELF;
        while (end == ProgramWatch.End.ITSELF && !ended(process)) {
            end = progress.cancelled() ? ProgramWatch.End.STOPPED : watch.look(this::show);
        }
        end(process);
        DftReading read =
                calculator.read(attempt.folder(), structure, batch.info().preset());
        return new Verdict(attempt.folder(), batch.info().limits()).of(read, end, process.exitValue());
    }

    private void show() throws IOException {
        DftReading read =
                calculator.read(attempt.folder(), structure, batch.info().preset());
        if (read.result() != null) {
            DftReading running = DftReading.of(DftState.RUNNING, "", read.result());
            latest = latest.with(running, secondsBefore);
            job.write(latest);
        }
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    // With all that it has started: behind mpirun there are several.
    private static void end(Process process) {
        List<ProcessHandle> others = process.descendants().toList();
        process.destroy();
        others.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        others.forEach(ProcessHandle::destroyForcibly);
    }

    // On a full disk the last word waits for space.
    private void finish(DftStatus status, DftReading reading) throws IOException {
        while (true) {
            try {
                Outcome.write(job, status, reading);
                return;
            } catch (IOException e) {
                if (!DiskFailure.full(e) || progress.cancelled()) {
                    throw e;
                }
                sleep();
            }
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
