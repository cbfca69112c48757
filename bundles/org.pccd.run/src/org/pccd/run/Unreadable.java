package org.pccd.run;

import java.util.List;
import org.pccd.core.PccdException;
import org.pccd.run.RunStatus.State;
import org.pccd.run.internal.FileMutex;
import org.pccd.run.internal.RunLock;

/** The state of a job whose {@code status.json} is missing, empty or torn, from everything else in the folder. */
final class Unreadable {
    private static final String WHY = "status.json is missing or torn, as a crash of the machine or a full disk leaves"
            + " it; the state was found out from the other files";

    private final JobFolder job;

    Unreadable(JobFolder job) {
        this.job = job;
    }

    RunStatus status() {
        boolean training = job.kind() == JobFolder.Kind.TRAIN;
        RunStatus known = training ? run() : RunStatus.of(State.LOST, WHY + ".");
        FileMutex.State lock = RunLock.look(job.path());
        return lock == FileMutex.State.HELD ? known.with(State.RUNNING, WHY + ": a worker is at it.") : known;
    }

    private RunStatus run() {
        RunFolder run = job.run();
        long steps = run.configuration().training().steps();
        try {
            List<Checkpoints.Stored> all = run.checkpoints().all();
            long step = all.isEmpty() ? 0 : all.getLast().step();
            State state = step >= steps ? State.FINISHED : all.isEmpty() ? State.STOPPED : State.LOST;
            String more =
                    all.isEmpty() ? ": there is no checkpoint." : ": the newest checkpoint is of step " + step + ".";
            return RunStatus.of(state, WHY + more, "Training", step, steps, "steps");
        } catch (PccdException e) {
            return RunStatus.of(State.LOST, WHY + ". " + e.getMessage(), "Training", 0, steps, "steps");
        }
    }
}
