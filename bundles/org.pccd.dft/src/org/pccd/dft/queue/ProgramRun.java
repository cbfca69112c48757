package org.pccd.dft.queue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.pccd.core.DiskFailure;
import org.pccd.core.FreeSpace;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.dft.Calculator;
import org.pccd.dft.DftFault;
import org.pccd.dft.DftReading;
import org.pccd.dft.DftState;

/**
 * One attempt at a job: writes the input, runs the program, watches it, and tells what became of it. Whatever is wrong
 * with a job ends in its status, so that the next one is done.
 */
final class ProgramRun {
    private static final long RETRY_MILLIS = 2000;

    private final DftBatch batch;
    private final DftJob job;
    private final Attempt attempt;
    private final int cores;
    private final Progress progress;
    private final Calculator calculator;
    private final double secondsBefore;
    private OutputReading output;
    private DftStatus latest;

    ProgramRun(DftBatch batch, DftJob job, Attempt attempt, int cores, Progress progress) {
        this.batch = batch;
        this.job = job;
        this.attempt = attempt;
        this.cores = cores;
        this.progress = progress;
        calculator = batch.calculator();
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
            reading = attempted();
        } catch (IOException | RuntimeException e) {
            reading = failed(e);
        }
        double seconds = secondsBefore + (System.nanoTime() - begin) / 1e9;
        finish(latest.with(reading, seconds), reading);
        if (reading.state() == DftState.INTERRUPTED) {
            throw new CancellationException("stopped in " + job.name());
        }
    }

    private DftReading failed(Exception e) {
        if (DiskFailure.full(e)) {
            return DftReading.failed(DftFault.DISK_FULL, "The disk of " + job + " is full: free space there.", null);
        }
        String message = e instanceof PccdException || e instanceof IOException && e.getMessage() != null
                ? e.getMessage()
                : "This program failed on the job (" + e + "); please report it.";
        return DftReading.failed(DftFault.NO_RESULT, message, null);
    }

    private DftReading attempted() throws IOException {
        try {
            output = new OutputReading(calculator, job.structure(), batch.info().preset());
        } catch (PccdException e) {
            return DftReading.failed(DftFault.UNREADABLE_STRUCTURE, e.getMessage(), null);
        }
        DftReading before = orphan();
        return before.state() == DftState.CONVERGED ? before : calculated();
    }

    // A program goes on when its worker has died, and may even have come to its end.
    private DftReading orphan() throws IOException {
        List<Attempt> all = job.attempts();
        if (all.size() < 2) {
            return DftReading.NOTHING;
        }
        Attempt before = all.get(all.size() - 2);
        before.endOrphan();
        return output.of(before.folder());
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
        List<String> command;
        try {
            new JobInput(batch.info(), calculator, batch.path()).write(job, job.description(), attempt);
            command = calculator.command(attempt.folder(), cores);
        } catch (PccdException e) {
            return DftReading.failed(DftFault.NO_INPUT, e.getMessage(), null);
        }
        return started(command);
    }

    private DftReading started(List<String> command) throws IOException {
        ProgramProcess program;
        try {
            program = ProgramProcess.start(command, attempt.folder());
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
            attempt.program(program.id());
            return watched(program);
        } finally {
            program.end();
        }
    }

    private DftReading watched(ProgramProcess program) throws IOException {
        ProgramWatch watch = new ProgramWatch(attempt.folder(), batch.info().limits());
        ProgramWatch.End end = ProgramWatch.End.ITSELF;
        while (end == ProgramWatch.End.ITSELF && !program.ended()) {
            end = progress.cancelled() ? ProgramWatch.End.STOPPED : watch.look(this::show);
        }
        program.end();
        DftReading read = output.of(attempt.folder());
        return new Verdict(attempt.folder(), batch.info().limits()).of(read, end, program.exit());
    }

    private void show() {
        try {
            DftReading read = output.of(attempt.folder());
            if (read.result() != null) {
                latest = latest.with(DftReading.of(DftState.RUNNING, "", read.result()), secondsBefore);
                job.write(latest);
            }
        } catch (IOException e) {
            // No reason to end the program: the disk may have space again before the next look.
            return;
        }
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

    /** Waits a while for space on the disk. */
    static void sleep() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
