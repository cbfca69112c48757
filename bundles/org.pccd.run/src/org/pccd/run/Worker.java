package org.pccd.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.pccd.core.Contributions;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.run.RunStatus.State;
import org.pccd.run.internal.Busy;
import org.pccd.run.internal.PluginsInUse;
import org.pccd.run.internal.Signals;
import org.pccd.run.internal.Sleep;
import org.pccd.run.internal.WorkQueue;

/** What a worker process does: the work of one job folder, then it ends. */
public final class Worker {
    /** Exit code of a worker that found another one at the job and left everything as it was. */
    public static final int BUSY = 75;

    private static final long QUEUE_MILLIS = 300;

    private final JobFolder job;
    private final Consumer<JobFolder> finishing;
    private final AtomicBoolean terminated = new AtomicBoolean();

    private Worker(JobFolder job, Consumer<JobFolder> finishing) {
        this.job = job;
        this.finishing = finishing;
    }

    /**
     * Works on a job folder to its end, in this process, which is then to exit. Interrupts and the end of the terminal
     * are ignored; a termination request is a wish to stop.
     *
     * @param launch number of the launch that this is, 0 for none
     * @param finishing done at a good end before the last word is written, such as drawing curves; its failures are
     *     logged
     * @return exit code: 0 finished or stopped, 1 failed (the status says why), {@value #BUSY}
     * @throws PccdException where the folder is no job or cannot be written
     */
    public static int run(Path folder, int launch, Consumer<JobFolder> finishing) {
        JobFolder job = JobFolder.open(folder);
        return new Worker(job, finishing).run(job.launch(launch));
    }

    private int run(Optional<Launch> launch) {
        Signals.forWorker(() -> terminated.set(true));
        int number = launch.map(Launch::number).orElseGet(() -> Shift.newest(job));
        Resources resources = launch.map(Launch::resources).orElseGet(() -> usual(job));
        try (Shift shift = new Shift(job, number, resources, Progress.NONE, terminated::get)) {
            return shift.run(s -> inTurn(s, launch)).state() == State.FAILED ? 1 : 0;
        } catch (Busy e) {
            System.err.println(e.getMessage());
            return BUSY;
        } catch (RuntimeException | Error e) {
            // The status and the log have it; this is for the output of the process.
            e.printStackTrace();
            return 1;
        }
    }

    static Resources usual(JobFolder job) {
        return Resources.usual(
                job.kind() == JobFolder.Kind.CONTRIBUTED
                        ? 1
                        : job.run().configuration().threads());
    }

    private RunStatus inTurn(Shift shift, Optional<Launch> launch) throws IOException {
        if (launch.isEmpty() || !launch.get().launcher().equals(Launcher.LOCAL)) {
            return work(shift);
        }
        try (WorkQueue.Ticket ticket = WorkQueue.ofUser().enter(launch.get().queue(), job.path())) {
            String shown = "";
            while (!ticket.tryStart()) {
                shift.check();
                String message = ticket.message();
                if (!message.equals(shown)) {
                    shift.say(shift.latest().with(State.QUEUED, message));
                    shown = message;
                }
                Sleep.millis(QUEUE_MILLIS);
            }
            return work(shift);
        }
    }

    private RunStatus work(Shift shift) throws IOException {
        if (job.kind() != JobFolder.Kind.CONTRIBUTED) {
            RunFolder run = job.run();
            PluginsInUse.log(
                    PluginsInUse.of(run.configuration()),
                    run.info().provenance().plugins(),
                    shift.log());
        }
        RunStatus last =
                switch (job.kind()) {
                    case TRAIN -> train(shift);
                    case SAMPLE, RECONSTRUCT, TRACE -> new ModelWork(job, shift).run();
                    case CONTRIBUTED -> contributed(shift);
                };
        try {
            finishing.accept(job);
        } catch (RuntimeException e) {
            shift.log().add("The work is done, but not what follows it", e);
        }
        return last;
    }

    private RunStatus contributed(Shift shift) throws IOException {
        ContributedWork work = Contributions.byId(
                        ContributedWork.POINT,
                        ContributedWork.class,
                        job.info().orElseThrow().work())
                .service();
        shift.running();
        String message = work.run(job, shift.resources(), shift);
        return shift.latest().with(State.FINISHED, message);
    }

    private RunStatus train(Shift shift) throws IOException {
        RunFolder run = job.run();
        shift.begin("Opening the dataset", -1, "");
        try (DatasetTrainingData data = DatasetTrainingData.open(run.configuration(), shift)) {
            return new Trainer(run, data, note -> {})
                    .work(shift, run.configuration().training().steps());
        }
    }
}
