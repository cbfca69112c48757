package org.pccd.run;

import org.pccd.core.Described;
import org.pccd.core.Diagnosis;

/**
 * A way to start workers, contributed through the extension point {@code org.pccd.run.launchers} and
 * {@code META-INF/services}: a process on this machine, a job of a cluster. Instances are made anew for each use and
 * keep no state: what is needed later is in the handle.
 *
 * <p>A launcher only starts, ends and asks. What a worker does, everybody learns from the job folder.
 */
public interface Launcher extends Described {
    /** The extension point. */
    String POINT = "org.pccd.run.launchers";

    /** The launcher that is used where none is named: a process on this machine. */
    String LOCAL = "local";

    /** What only the launcher may know of a worker that has not spoken, or not for long. */
    enum Phase {
        /** It waits to be started. */
        QUEUED,
        /** Its process lives. */
        ALIVE,
        /** It has ended. */
        ENDED,
        /** It cannot be told from here. */
        UNKNOWN
    }

    /** @param message why, where there is more to say; else empty */
    record Word(Phase phase, String message) {
        public Word(Phase phase) {
            this(phase, "");
        }
    }

    /** Where the program that starts the workers was published, if there is one. */
    @Override
    default String citation() {
        return "";
    }

    /** What it uses on this machine and whether it could start a worker here; never throws. */
    default Diagnosis diagnose() {
        return Diagnosis.NONE;
    }

    /**
     * Starts a worker by {@link WorkerScript} and returns at once. The worker outlives this process.
     *
     * @param launch its number and resources; its folder exists
     * @return the handle
     * @throws org.pccd.core.PccdException where it cannot be started, with the reason
     */
    String start(JobFolder job, Launch launch);

    /**
     * What is known of a worker. Called several times a second at worst, while the worker is silent; a launcher that
     * asks a program remembers its answer for a while.
     */
    Word word(JobFolder job, Launch launch);

    /** Asks the worker's process to end; it writes a checkpoint. Nothing where it has ended. */
    void terminate(JobFolder job, Launch launch);

    /** Ends the worker's process at once. Nothing where it has ended. */
    void kill(JobFolder job, Launch launch);
}
