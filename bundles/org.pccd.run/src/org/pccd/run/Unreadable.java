package org.pccd.run;

import java.util.List;
import java.util.Optional;
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

    /** @param launch the newest, whose traces may tell more */
    RunStatus status(Optional<Launch> launch) {
        RunStatus known = known();
        if (RunLock.look(job.path()) == FileMutex.State.HELD) {
            return known.with(State.RUNNING, WHY + ": a worker is at it.");
        }
        boolean clean = launch.flatMap(l -> Traces.exitCode(job, l)).orElse(0) == 0;
        return clean || known.state() != State.LOST
                ? known
                : known.with(State.LOST, known.message() + " The last worker: " + Traces.reason(job, launch.get()));
    }

    private RunStatus known() {
        if (job.kind() != JobFolder.Kind.TRAIN) {
            return RunStatus.of(State.LOST, WHY + ".");
        }
        try {
            return run(job.run());
        } catch (PccdException e) {
            return RunStatus.of(State.LOST, WHY + ". " + e.getMessage());
        }
    }

    private static RunStatus run(RunFolder run) {
        long steps = run.configuration().training().steps();
        List<Checkpoints.Stored> all = run.checkpoints().all();
        long step = all.isEmpty() ? 0 : all.getLast().step();
        State state = step >= steps ? State.FINISHED : all.isEmpty() ? State.STOPPED : State.LOST;
        String more = all.isEmpty() ? ": there is no checkpoint." : ": the newest checkpoint is of step " + step + ".";
        return RunStatus.of(state, WHY + more, "Training", step, steps, "steps");
    }
}
