package org.pccd.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.pccd.core.Contributions;
import org.pccd.core.Folders;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.run.internal.Failures;
import org.pccd.run.internal.FileMutex;
import org.pccd.run.internal.Machine;
import org.pccd.run.internal.Sleep;

/** Starts workers for job folders, and ends them. Any number of controllers may use it on the same folder. */
public final class Workers {
    private static final int LAUNCHES_KEPT = 20;
    private static final long LOCK_MILLIS = 15_000;
    private static final long POLL_MILLIS = 100;
    private static final long TERMINATE_SECONDS = 20;

    private Workers() {}

    /**
     * How to start a worker.
     *
     * @param launcher identifier of an installed launcher
     * @param queue whether to wait for a free place among the local workers
     * @param resources null for those of the last launch, or the usual ones
     */
    public record Options(String launcher, boolean queue, Resources resources) {
        public static final Options LOCAL = new Options(Launcher.LOCAL, false, null);
    }

    /**
     * Starts a worker, unless one is at the job or on its way: then a wish to wait is withdrawn and nothing else
     * happens.
     *
     * @return the new launch, or empty where there was a worker
     * @throws PccdException where the folder cannot be written, the launcher is not installed or cannot start it
     */
    public static Optional<Launch> start(JobFolder job, Options options) {
        Launcher launcher = launcher(options);
        return together(
                        List.of(job),
                        options,
                        (jobs, launches) -> List.of(launcher.start(jobs.get(0), launches.get(0))))
                .stream()
                .findFirst();
    }

    /**
     * Starts workers for several jobs, by one request where the launcher can.
     *
     * @return the new launches; there is none for a job that had a worker
     * @throws PccdException as {@link #start} does; workers that were started by then go on
     */
    public static List<Launch> startAll(List<JobFolder> jobs, Options options) {
        return launcher(options) instanceof ArrayLauncher launcher
                ? together(jobs, options, launcher::startAll)
                : jobs.stream().flatMap(job -> start(job, options).stream()).toList();
    }

    private static Launcher launcher(Options options) {
        return Contributions.byId(Launcher.POINT, Launcher.class, options.launcher())
                .service();
    }

    private static List<Launch> together(
            List<JobFolder> jobs, Options options, BiFunction<List<JobFolder>, List<Launch>, List<String>> starter) {
        try (Locks locks = new Locks(new ArrayList<>())) {
            List<JobFolder> free = new ArrayList<>();
            for (JobFolder job : jobs) {
                locks.all().add(lock(job));
                if (job.status().state().live()) {
                    job.control().unpause();
                } else {
                    free.add(job);
                }
            }
            return free.isEmpty() ? List.of() : launch(free, options, starter);
        } catch (IOException e) {
            throw Failures.writing(jobs.get(0).path(), e);
        }
    }

    private record Locks(List<FileMutex> all) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            for (FileMutex lock : all) {
                lock.close();
            }
        }
    }

    private static FileMutex lock(JobFolder job) throws IOException {
        Files.createDirectories(job.folder(0).getParent());
        return FileMutex.take(job.folder(0).resolveSibling("launch.lock"), LOCK_MILLIS)
                .orElseThrow(() -> new PccdException(
                        "Someone else is starting a worker for " + job + " and does not come to an end; try again."));
    }

    private static List<Launch> launch(
            List<JobFolder> jobs, Options options, BiFunction<List<JobFolder>, List<Launch>, List<String>> starter)
            throws IOException {
        List<Launch> launches = new ArrayList<>();
        try {
            for (JobFolder job : jobs) {
                launches.add(prepared(job, options));
                job.write(launches.getLast());
            }
            List<String> handles = starter.apply(jobs, launches);
            for (int i = 0; i < jobs.size(); i++) {
                launches.set(i, launches.get(i).withHandle(handles.get(i)));
                jobs.get(i).write(launches.get(i));
            }
            return launches;
        } catch (IOException | RuntimeException e) {
            for (int i = 0; i < launches.size(); i++) {
                Folders.discard(jobs.get(i).folder(launches.get(i)));
            }
            throw e;
        }
    }

    private static Launch prepared(JobFolder job, Options options) throws IOException {
        List<Integer> numbers = job.launchNumbers();
        int number = numbers.isEmpty() ? 1 : numbers.getLast() + 1;
        Resources resources = options.resources() != null
                ? options.resources()
                : job.launch().map(Launch::resources).orElseGet(() -> Worker.usual(job));
        for (int old : numbers.subList(0, Math.max(0, numbers.size() - LAUNCHES_KEPT))) {
            Folders.discard(job.folder(old));
        }
        Launch launch =
                new Launch(number, options.launcher(), "", Machine.name(), Machine.now(), options.queue(), resources);
        job.control().clear();
        Files.createDirectories(job.folder(launch));
        return launch;
    }

    /**
     * Ends the worker of a job, step by step: asks it to write a checkpoint and stop; after some time asks its process
     * to end; at last ends it.
     *
     * @param graceSeconds for the first step; a long step of the work needs its time
     * @param progress told what is being done; cancelling it ends the waiting only
     * @return the state in the end
     */
    public static RunStatus cancel(JobFolder job, double graceSeconds, Progress progress) {
        return cancel(job, graceSeconds, TERMINATE_SECONDS, progress);
    }

    /**
     * As {@link #cancel(JobFolder, double, Progress)}.
     *
     * @param patienceSeconds for the second and the third step
     */
    public static RunStatus cancel(JobFolder job, double graceSeconds, double patienceSeconds, Progress progress) {
        JobWatch watch = new JobWatch(job);
        RunStatus status = watch.status();
        if (!status.state().live()) {
            return status;
        }
        job.control().stop();
        if (waiting(job, status)) {
            return withdraw(job, watch, progress);
        }
        progress.begin("Waiting for a checkpoint and the end of the worker", -1, "");
        status = await(watch, graceSeconds, progress);
        if (status.state().live()) {
            progress.begin("Asking the worker's process to end", -1, "");
            launcher(job).ifPresent(l -> l.terminate(job, job.launch().orElseThrow()));
            status = await(watch, patienceSeconds, progress);
        }
        if (status.state().live()) {
            progress.begin("Ending the worker's process", -1, "");
            kill(job);
            status = await(watch, TERMINATE_SECONDS, progress);
        }
        return status;
    }

    // In the queue of a cluster there is nobody yet who could obey.
    private static boolean waiting(JobFolder job, RunStatus status) {
        int spoke = status.worker() == null ? 0 : status.worker().launch();
        return status.state() == RunStatus.State.QUEUED
                && job.launch().filter(l -> l.number() > spoke).isPresent();
    }

    private static RunStatus withdraw(JobFolder job, JobWatch watch, Progress progress) {
        Launch launch = job.launch().orElseThrow();
        progress.begin("Taking the worker out of the queue", -1, "");
        launcher(job).ifPresent(l -> l.terminate(job, launch));
        RunStatus status = await(watch, TERMINATE_SECONDS, progress);
        try {
            if (status.state() == RunStatus.State.LOST && waiting(job, status.with(RunStatus.State.QUEUED, ""))) {
                Traces.leftAsItWas(job, launch);
            }
        } catch (IOException e) {
            throw Failures.writing(job.path(), e);
        }
        return watch.status();
    }

    /** Ends the worker's process at once, without a checkpoint. */
    public static void kill(JobFolder job) {
        launcher(job)
                .orElseThrow(() -> new PccdException("The worker of " + job + " was not started by a launcher: end"
                        + " its process where it was started."))
                .kill(job, job.launch().orElseThrow());
    }

    private static Optional<Launcher> launcher(JobFolder job) {
        return job.launch().map(l -> Contributions.byId(Launcher.POINT, Launcher.class, l.launcher())
                .service());
    }

    private static RunStatus await(JobWatch watch, double seconds, Progress progress) {
        long end = System.nanoTime() + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        RunStatus status = watch.status();
        while (status.state().live() && System.nanoTime() < end) {
            progress.check();
            Sleep.millis(POLL_MILLIS);
            status = watch.status();
        }
        return status;
    }

    /**
     * Waits until the process of a job's newest launch is gone too, which takes a moment after the last word.
     *
     * @param seconds how long at most
     */
    public static void awaitExit(JobFolder job, double seconds) {
        long end = System.nanoTime() + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        Optional<Launch> launch = job.launch();
        while (launch.isPresent() && Traces.exitCode(job, launch.get()).isEmpty() && System.nanoTime() < end) {
            Sleep.millis(POLL_MILLIS / 2);
        }
    }
}
