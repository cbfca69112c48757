package org.pccd.launcher.slurm.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Remembers Slurm's answers for a second: its controller serves thousands of users, and a launcher is asked several
 * times a second.
 */
final class RecentStates {
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private record Answer(long time, Map<Integer, SlurmState> states) {}

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    Map<Integer, SlurmState> of(String job, Slurm slurm) {
        Answer recent = answers.get(job);
        if (recent != null && System.nanoTime() - recent.time() < KEPT_NANOS) {
            return recent.states();
        }
        Map<Integer, SlurmState> states = slurm.states(job);
        answers.values().removeIf(a -> System.nanoTime() - a.time() >= KEPT_NANOS);
        answers.put(job, new Answer(System.nanoTime(), states));
        return states;
    }
}
