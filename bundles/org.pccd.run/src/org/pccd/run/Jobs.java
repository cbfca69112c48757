package org.pccd.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Folders;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.run.internal.Failures;
import org.pccd.run.internal.Machine;
import org.pccd.run.internal.StatusFile;

/** Makes the folders of samplings, reconstructions and traces, and finds those of all jobs. */
public final class Jobs {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    // Where no job is, and many files may be.
    private static final Set<String> PASSED_OVER = Set.of("checkpoints", "worker", "workers", "control", "cache");

    private Jobs() {}

    /**
     * Makes a sampling; nothing is drawn yet.
     *
     * @param folder not there yet, or empty
     * @param format identifier of a structure format that can be written
     * @throws PccdException where the folder holds something or cannot be written, the request is not legal, or the run
     *     has no checkpoint
     */
    public static JobFolder sample(Path folder, RunFolder run, SampleRequest request, String format) {
        return sample(folder, run, request, format, null);
    }

    /**
     * As above, with a certain network.
     *
     * @param model null for the newest checkpoint when the work begins, with the usual weights
     */
    public static JobFolder sample(
            Path folder, RunFolder run, SampleRequest request, String format, ModelChoice model) {
        requireCheckpoint(run);
        if (model != null) {
            model.check(run);
        }
        Sampling.check(run, request);
        JobInfo info = new JobInfo(
                JobInfo.FORMAT,
                RunInfo.VERSION,
                JobFolder.Kind.SAMPLE,
                run.path().toString(),
                Machine.now(),
                request,
                format,
                null,
                null,
                null);
        JobFolder job = create(folder, info);
        choose(job, model);
        return job;
    }

    /**
     * Makes a reconstruction, {@code jobs/<time>-reconstruct/} in the run folder; nothing is drawn yet.
     *
     * @param split {@code train}, {@code val} or {@code test}
     * @throws PccdException as for a sampling
     */
    public static JobFolder reconstruct(RunFolder run, String split, SampleRequest request) {
        requireCheckpoint(run);
        request.check(run.configuration());
        String name = NAME.format(LocalDateTime.now()) + "-reconstruct";
        Path folder = run.path().resolve("jobs").resolve(name);
        for (int i = 2; Files.exists(folder); i++) {
            folder = folder.resolveSibling(name + "-" + i);
        }
        JobInfo info = new JobInfo(
                JobInfo.FORMAT,
                RunInfo.VERSION,
                JobFolder.Kind.RECONSTRUCT,
                run.path().toString(),
                Machine.now(),
                request,
                null,
                split,
                null,
                null);
        return create(folder, info);
    }

    /**
     * Makes the recording of how one sample comes about, with the newest checkpoint; nothing is drawn yet.
     *
     * @param folder not there yet, or empty
     * @param request the sampling that the sample belongs to: it is drawn together with its batch, as there
     * @throws PccdException as for a sampling, or where the request has no such sample
     */
    public static JobFolder trace(Path folder, RunFolder run, SampleRequest request, TraceRequest trace) {
        requireCheckpoint(run);
        Sampling.check(run, request);
        trace.check(request);
        JobInfo info = new JobInfo(
                JobInfo.FORMAT,
                RunInfo.VERSION,
                JobFolder.Kind.TRACE,
                run.path().toString(),
                Machine.now(),
                request,
                null,
                null,
                trace,
                null);
        return create(folder, info);
    }

    /**
     * Makes the recording of how a sample that is there came about: by the same request and checkpoint.
     *
     * @param samples folder of a sampling, gathered from parts or not
     * @throws PccdException as above, or where the folder is no sampling or its checkpoint is gone
     */
    public static JobFolder trace(Path folder, Path samples, TraceRequest trace) {
        return TraceSource.of(samples, trace.index()).make(folder, trace);
    }

    /**
     * Makes a job of contributed work; nothing is done yet.
     *
     * @param folder not there yet, or empty
     * @param work identifier of a {@link ContributedWork}
     * @param about folder that the work is about
     * @param total amount of work, 0 where not known
     * @param unit plural noun
     * @throws PccdException where the folder holds something or cannot be written
     */
    public static JobFolder contributed(Path folder, String work, Path about, long total, String unit) {
        JobInfo info = new JobInfo(
                JobInfo.FORMAT,
                RunInfo.VERSION,
                JobFolder.Kind.CONTRIBUTED,
                about.toAbsolutePath().normalize().toString(),
                Machine.now(),
                null,
                null,
                null,
                null,
                work);
        return create(folder, info, total, unit);
    }

    private static void choose(JobFolder job, ModelChoice model) {
        try {
            if (model != null) {
                ModelWork.choose(job, model);
            }
        } catch (IOException e) {
            throw Failures.writing(job.path(), e);
        }
    }

    private static void requireCheckpoint(RunFolder run) {
        if (!run.checkpoints().exist()) {
            throw new PccdException(
                    run.path() + " has no checkpoint to use yet: train it first, or wait for the next one.");
        }
    }

    private static JobFolder create(Path folder, JobInfo info) {
        return info.kind() == JobFolder.Kind.TRACE
                ? create(folder, info, info.request().steps(), "sampler steps")
                : create(folder, info, info.request().count(), "samples");
    }

    private static JobFolder create(Path folder, JobInfo info, long total, String unit) {
        try {
            if (!Folders.list(folder).isEmpty()) {
                throw new PccdException(
                        folder + " is not empty and nothing in it is overwritten: choose another folder.");
            }
            Files.createDirectories(folder);
            StatusFile.unstarted(folder, "", total, unit);
            // Last: this makes it a job.
            AtomicFiles.write(folder.resolve(JobFolder.JOB), Json.pretty(info));
            return JobFolder.open(folder);
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
    }

    /** What a finished or stopped sampling wrote, empty where there is nothing yet. */
    public static Optional<SampleReport> sampled(JobFolder job) {
        return read(job.path().resolve(SampleFiles.SUMMARY), SampleReport.class);
    }

    /** The outcome of a finished reconstruction. */
    public static Optional<ReconstructionReport> reconstructed(JobFolder job) {
        return read(job.path().resolve(ModelWork.REPORT), ReconstructionReport.class);
    }

    private static <T> Optional<T> read(Path file, Class<T> type) {
        return Files.isRegularFile(file) ? Optional.of(Json.read(file, type)) : Optional.empty();
    }

    /**
     * Deletes the folder of a job with all that is in it; a run's reconstructions and samples lie in it too.
     *
     * @throws PccdException where a worker is there, in the folder or below, or something cannot be deleted
     */
    public static void delete(JobFolder job) {
        for (Path path : below(job.path())) {
            JobOverview inner = JobOverview.of(path);
            if (inner.live()) {
                throw new PccdException("A worker is at " + path + ": stop it first; nothing was deleted.");
            }
        }
        try {
            // Under another name first: a crash in between leaves an orphan, not half a run.
            Path orphan = AtomicFiles.temporaryBeside(job.path());
            AtomicFiles.rename(job.path(), orphan);
            Folders.delete(orphan);
        } catch (IOException e) {
            throw Failures.writing(job.path(), e);
        }
    }

    /**
     * The jobs in a folder and below, by name; hidden folders and those that cannot be read are passed over.
     *
     * @throws PccdException where there is no such folder
     */
    public static List<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new PccdException(folder + " is no folder; name one that holds runs.");
        }
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    String name = String.valueOf(dir.getFileName());
                    if (!dir.equals(folder) && (name.startsWith(".") || PASSED_OVER.contains(name))) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    if (JobFolder.is(dir)) {
                        found.add(dir);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new PccdException(folder + " cannot be read: " + e.getMessage() + ".", e);
        }
        return found.stream().sorted().toList();
    }
}
