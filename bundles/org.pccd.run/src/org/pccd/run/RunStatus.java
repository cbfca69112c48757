package org.pccd.run;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What {@code status.json} says of a run or another job: an immutable snapshot, replaced every second while a worker
 * lives. {@link State#SUSPENDED} and {@link State#LOST} are never written, only found out by a reader.
 *
 * @param message one sentence on the state, empty where there is nothing to say
 * @param task what is being done, such as {@code Training}
 * @param step units done: optimiser steps of a run, samples of a sampling
 * @param steps units wanted, 0 or less where not known
 * @param unit plural noun
 * @param loss latest training loss, null before the first
 * @param validationLoss latest validation loss, null before the first
 * @param stepsPerSecond units per second, null where not known yet
 * @param secondsLeft expected time to the end, null where not known
 * @param parameters trainable values of the network, null before it is made
 * @param heartbeat when this was written, ISO 8601 in UTC
 * @param worker who wrote this, null where no worker has begun
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RunStatus(
        State state,
        String message,
        String task,
        long step,
        long steps,
        String unit,
        Double loss,
        Double validationLoss,
        Double stepsPerSecond,
        Double secondsLeft,
        Long parameters,
        String heartbeat,
        Worker worker) {
    /** Where a job stands. */
    public enum State {
        /** A worker waits for its turn. */
        QUEUED,
        /** A worker is on its way: its process starts, or loads data and network. */
        STARTING,
        /** A worker is at it. */
        RUNNING,
        /** A worker waits, because someone asked for it or because the disk is full; the message says which. */
        PAUSED,
        /** The worker lives but is silent: stopped by a signal, or the machine sleeps. */
        SUSPENDED,
        /** All is done. */
        FINISHED,
        /** Not begun, or stopped by the user or the time limit with a checkpoint. */
        STOPPED,
        /** Ended by an error; the message says which. */
        FAILED,
        /** The worker is gone without a word; the message says what is known. */
        LOST;

        /** Whether there is a worker, or one on its way. */
        public boolean live() {
            return ordinal() <= SUSPENDED.ordinal();
        }
    }

    /**
     * The process that works.
     *
     * @param launch number of its launch, 0 where nobody launched it
     * @param start of the process, which tells it from a later one with the same number
     * @param boot of the machine, so that its restart is noticed; empty where not told
     * @param folder where the job folder was, so that a copy is noticed
     * @param threads of the engine
     * @param heapMegabytes limit of the Java heap
     * @param beat counts up with each writing: a reader elsewhere sees life without comparing clocks
     * @param uptime seconds since the start of the machine at the writing, null where not told
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Worker(
            int launch,
            long pid,
            String start,
            String machine,
            String boot,
            String folder,
            int threads,
            long heapMegabytes,
            long beat,
            Double uptime) {}

    /** Nothing known but the state. */
    public static RunStatus of(State state, String message) {
        return of(state, message, "", 0, 0, "");
    }

    /** The state and what is being done. */
    public static RunStatus of(State state, String message, String task, long step, long steps, String unit) {
        return new RunStatus(state, message, task, step, steps, unit, null, null, null, null, null, "", null);
    }

    /** The same work in another state. */
    public RunStatus with(State newState, String newMessage) {
        return new RunStatus(
                newState,
                newMessage,
                task,
                step,
                steps,
                unit,
                loss,
                validationLoss,
                stepsPerSecond,
                newState == State.RUNNING ? secondsLeft : null,
                parameters,
                heartbeat,
                worker);
    }

    /** The same task further on. */
    RunStatus at(long done, String newMessage, Double speed, Double left) {
        return new RunStatus(
                state,
                newMessage,
                task,
                done,
                steps,
                unit,
                loss,
                validationLoss,
                speed,
                left,
                parameters,
                heartbeat,
                worker);
    }

    /** The same, told by someone at a time. */
    public RunStatus stamped(String time, Worker writer) {
        return new RunStatus(
                state,
                message,
                task,
                step,
                steps,
                unit,
                loss,
                validationLoss,
                stepsPerSecond,
                secondsLeft,
                parameters,
                time,
                writer);
    }
}
