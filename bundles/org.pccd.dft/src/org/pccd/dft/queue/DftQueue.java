package org.pccd.dft.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pccd.core.Folders;
import org.pccd.core.PccdException;
import org.pccd.dft.Calculator;
import org.pccd.dft.DftFault;
import org.pccd.dft.DftState;
import org.pccd.run.JobFolder;
import org.pccd.run.Jobs;
import org.pccd.run.Launch;
import org.pccd.run.Resources;
import org.pccd.run.Workers;

/**
 * Starts workers for a batch, finds and stops them. A worker runs one program at a time and outlives who started it;
 * any launcher starts it, on this machine or on a cluster. Any number of faces may look at the same folder.
 */
public final class DftQueue {
    /** Each worker is a process of its own. */
    public static final int MOST_WORKERS = 1000;

    private static final int HEAP_MEGABYTES = 512;

    private final DftBatch batch;

    public DftQueue(DftBatch batch) {
        this.batch = batch;
    }

    /**
     * How to run.
     *
     * @param workers programs at a time, 1 to {@value #MOST_WORKERS}
     * @param cores for each program
     * @param launcher identifier of an installed launcher
     * @param retry whether jobs are tried again that failed by themselves, too
     */
    public record Options(int workers, int cores, String launcher, boolean retry) {
        public Options {
            if (workers < 1 || workers > MOST_WORKERS || cores < 1) {
                throw new PccdException("1 to " + MOST_WORKERS + " jobs can run at a time, with at least 1 core each;"
                        + " not " + workers + " with " + cores + ".");
            }
        }
    }

    /**
     * Puts into the queue what was left, and starts workers unless as many are there.
     *
     * <p>Left are jobs that were interrupted, relaxations that need more steps, and those that failed for a cause
     * around them, such as a full disk.
     *
     * @return workers that are at it now; empty where nothing waits
     * @throws PccdException where the program is not started from here, a folder cannot be written, or the launcher
     *     cannot start
     */
    public List<JobFolder> start(Options options) {
        return start(options, job -> true);
    }

    /**
     * As {@link #start(Options)}, but of what was left only some are put into the queue again; what waits there is done
     * in any case.
     *
     * @param chosen which
     */
    public List<JobFolder> start(Options options, Predicate<DftJob> chosen) {
        try {
            Calculator calculator = batch.calculator();
            int waiting = 0;
            for (DftJob job : batch.jobs()) {
                DftStatus status = job.status();
                if (left(status, options.retry()) && chosen.test(job) && job.enqueue(status)) {
                    writeInput(calculator, job, status);
                }
                waiting += job.status().state() == DftState.QUEUED ? 1 : 0;
            }
            if (calculator.command(batch.path(), options.cores()).isEmpty()) {
                throw new PccdException("'" + batch.info().calculator() + "' is not started from here: run it in the"
                        + " newest folder under attempts/ of each of the " + waiting + " jobs in "
                        + batch.path().resolve(DftBatch.JOBS)
                        + ", bring the results back there, then ask for pccd dft status.");
            }
            return waiting == 0 ? live() : started(Math.min(waiting, options.workers()), options);
        } catch (IOException e) {
            throw new PccdException(batch.path() + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    // Workers write it again; a program that is not started from here needs it now.
    private void writeInput(Calculator calculator, DftJob job, DftStatus before) throws IOException {
        try {
            Attempt attempt = job.attempt().orElseThrow();
            new JobInput(batch.info(), calculator, batch.path()).write(job, job.description(), attempt);
        } catch (PccdException e) {
            job.write(before.with(DftState.FAILED, DftFault.NO_INPUT, e.getMessage()));
        }
    }

    private static boolean left(DftStatus status, boolean retry) {
        return switch (status.state()) {
            case INTERRUPTED, RELAXATION_NOT_CONVERGED -> true;
            case SCF_NOT_CONVERGED -> retry;
            case FAILED -> retry || status.fault() == null || status.fault().around();
            case QUEUED, RUNNING, CONVERGED -> false;
        };
    }

    private List<JobFolder> started(int wanted, Options options) throws IOException {
        List<JobFolder> live = new ArrayList<>(live());
        List<JobFolder> free = new ArrayList<>(workers());
        free.removeIf(w -> w.status().state().live());
        while (live.size() + free.size() < wanted) {
            Path folder = batch.path()
                    .resolve(DftBatch.WORKERS)
                    .resolve(String.format(Locale.ROOT, "%03d", workers().size() + 1));
            free.add(Jobs.contributed(folder, DftWork.ID, batch.path(), 0, "jobs"));
        }
        List<JobFolder> fresh = free.subList(0, Math.max(0, wanted - live.size()));
        Resources resources = new Resources(options.cores(), HEAP_MEGABYTES);
        Workers.startAll(fresh, new Workers.Options(options.launcher(), false, resources));
        live.addAll(fresh);
        return live;
    }

    /** How it was run last; empty before the first time. */
    public Optional<Options> last(boolean retry) {
        List<JobFolder> all = workers();
        return all.stream()
                .flatMap(worker -> worker.launch().stream())
                .max(Comparator.comparing(Launch::created))
                .map(launch -> new Options(all.size(), launch.resources().threads(), launch.launcher(), retry));
    }

    /** All worker folders, by number. */
    public List<JobFolder> workers() {
        try {
            return Folders.list(batch.path().resolve(DftBatch.WORKERS)).stream()
                    .filter(Files::isDirectory)
                    .filter(JobFolder::is)
                    .map(JobFolder::open)
                    .toList();
        } catch (IOException e) {
            throw new PccdException(batch.path() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** The workers that live or are on their way. */
    public List<JobFolder> live() {
        return workers().stream().filter(w -> w.status().state().live()).toList();
    }

    /** Asks all workers to end their programs and stop; what they were at can be gone on with. */
    public void stop() {
        live().forEach(worker -> worker.control().stop());
    }

    /** How many jobs there are in each state; all states are listed. */
    public Map<DftState, Integer> counts() {
        Map<DftState, Integer> counts = new EnumMap<>(DftState.class);
        for (DftState state : DftState.values()) {
            counts.put(state, 0);
        }
        batch.jobs().forEach(job -> counts.merge(job.status().state(), 1, Integer::sum));
        return counts;
    }
}
