package org.pccd.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pccd.core.Folders;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.run.internal.RunLog;

/**
 * A folder that one worker at a time works on: a run (with {@code run.json}), a sampling, a reconstruction, a trace or
 * contributed work (with {@code job.json}). All have {@code status.json}, {@code log.txt}, {@code control/},
 * {@code worker.lock} and {@code worker/<launch>/}.
 */
public final class JobFolder {
    /** What the work is. */
    public enum Kind {
        TRAIN,
        SAMPLE,
        RECONSTRUCT,
        TRACE,
        /** Not with a run: what a {@link ContributedWork} does. */
        CONTRIBUTED
    }

    static final String RUN = "run.json";
    static final String JOB = "job.json";
    private static final String LAUNCHES = "worker";
    private static final String LAUNCH = "launch.json";

    private final Path path;
    private final JobInfo info;

    private JobFolder(Path path, JobInfo info) {
        this.path = path;
        this.info = info;
    }

    /** @throws PccdException where there is neither a run nor another job */
    public static JobFolder open(Path path) {
        if (!Files.isRegularFile(path.resolve(JOB))) {
            return new JobFolder(RunFolder.open(path).path(), null);
        }
        JobInfo info = Json.read(path.resolve(JOB), JobInfo.class);
        if (!JobInfo.FORMAT.equals(info.format()) || info.formatVersion() > RunInfo.VERSION) {
            throw new PccdException(path.resolve(JOB) + " is of format '" + info.format() + "' version "
                    + info.formatVersion() + ", but this program knows '" + JobInfo.FORMAT + "' up to "
                    + RunInfo.VERSION + ": use the newer program that made it.");
        }
        return new JobFolder(path.toAbsolutePath().normalize(), info);
    }

    static JobFolder of(RunFolder run) {
        return new JobFolder(run.path(), null);
    }

    /** Whether this looks like the folder of a run or another job. */
    public static boolean is(Path path) {
        return Files.isRegularFile(path.resolve(RUN)) || Files.isRegularFile(path.resolve(JOB));
    }

    public Path path() {
        return path;
    }

    public Kind kind() {
        return info == null ? Kind.TRAIN : info.kind();
    }

    /** What is asked of a sampling, a reconstruction or a trace, empty for a training. */
    public Optional<JobInfo> info() {
        return Optional.ofNullable(info);
    }

    /**
     * The run: this folder itself, or the one that the work is done with.
     *
     * @throws PccdException where there is no such run, or the work is contributed and done with none
     */
    public RunFolder run() {
        if (kind() == Kind.CONTRIBUTED) {
            throw new PccdException(path + " is no run: it is work of '" + info.work() + "'.");
        }
        return RunFolder.open(info == null ? path : Path.of(info.run()));
    }

    /** Where it stands now; where the worker is gone without a word, that is found out here. Never throws. */
    public RunStatus status() {
        return new JobWatch(this).status();
    }

    public JobControl control() {
        return new JobControl(path);
    }

    /** The launches that are still on record, oldest first. */
    public List<Launch> launches() {
        return launchNumbers().stream().flatMap(n -> read(n).stream()).toList();
    }

    /** The newest launch. */
    public Optional<Launch> launch() {
        List<Integer> numbers = launchNumbers();
        return numbers.isEmpty() ? Optional.empty() : read(numbers.getLast());
    }

    /** The launch of this number, empty where it is not on record. */
    public Optional<Launch> launch(int number) {
        return read(number);
    }

    /** Where a launch keeps its record, script, output, exit code and the crash reports of Java. */
    public Path folder(Launch launch) {
        return folder(launch.number());
    }

    Path folder(int launch) {
        return path.resolve(LAUNCHES).resolve(Integer.toString(launch));
    }

    List<Integer> launchNumbers() {
        try {
            return Folders.list(path.resolve(LAUNCHES)).stream()
                    .map(p -> p.getFileName().toString())
                    .filter(name -> name.matches("\\d{1,9}"))
                    .map(Integer::parseInt)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            // Nobody may list the folder: no launch is known then.
            return List.of();
        }
    }

    private Optional<Launch> read(int number) {
        Path file = folder(number).resolve(LAUNCH);
        try {
            return Files.isRegularFile(file) ? Optional.of(Json.read(file, Launch.class)) : Optional.empty();
        } catch (PccdException e) {
            // Torn by a full disk: as if it had never been.
            return Optional.empty();
        }
    }

    void write(Launch launch) throws IOException {
        org.pccd.core.AtomicFiles.write(folder(launch).resolve(LAUNCH), Json.pretty(launch));
    }

    RunLog log() {
        return new RunLog(path);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
