package org.pccd.run;

/**
 * What {@code status.json} says: an immutable snapshot, replaced atomically every two seconds while a worker lives.
 *
 * @param message one sentence on the state, empty where there is nothing to say
 * @param step optimiser steps done
 * @param steps optimiser steps wanted
 * @param loss latest training loss, null before the first
 * @param validationLoss latest validation loss, null before the first
 * @param secondsLeft expected time to the end, null where not known
 * @param pid process of the worker, 0 where none has begun
 * @param processStart when that process started, ISO 8601, which tells it from a later one with the same number
 * @param machine where the worker runs
 * @param heartbeat when this was written, ISO 8601 in UTC
 */
public record RunStatus(
        State state,
        String message,
        long step,
        long steps,
        Double loss,
        Double validationLoss,
        Double stepsPerSecond,
        Double secondsLeft,
        long pid,
        String processStart,
        String machine,
        String heartbeat) {
    /** What became of a run. */
    public enum State {
        /** Made, not yet trained. */
        CREATED,
        /** A worker is at it. */
        RUNNING,
        /** Stopped by the user or the time limit, with a checkpoint. */
        STOPPED,
        /** All steps done. */
        FINISHED,
        /** Ended by an error; the message says which. */
        FAILED,
        /** The worker is gone without a word; never written, only found out. */
        LOST
    }

    RunStatus lost() {
        return new RunStatus(
                State.LOST,
                "The worker (process " + pid + " on " + machine + ") ended without a word after step " + step
                        + "; resume goes on from the last checkpoint.",
                step,
                steps,
                loss,
                validationLoss,
                stepsPerSecond,
                null,
                pid,
                processStart,
                machine,
                heartbeat);
    }
}
