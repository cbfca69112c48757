package org.pccd.launcher.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.run.JobFolder;
import org.pccd.run.RunStatus;
import org.pccd.run.RunStatus.State;
import org.pccd.run.Workers;

/** Queued workers run one after the other, whoever started them. */
class QueueTest extends ProcessTest {
    @Test
    void theNextBeginsWhenTheFirstIsGoneHoweverItWent() throws Exception {
        String[] settings = {"denoiser.stepMillis=10", "training.steps=1000000"};
        JobFolder first = run("first", settings).job();
        JobFolder second = run("second", settings).job();
        JobFolder third = run("third", settings).job();
        Bench.start(first, true);
        long pid = Bench.awaitStep(first, 1).worker().pid();
        Bench.start(second, true);
        RunStatus waiting = Bench.await(second, State.QUEUED);
        assertTrue(waiting.message().contains("at most 1"), waiting.message());
        Bench.start(third, true);
        Bench.await(third, State.QUEUED);
        Bench.signal("KILL", pid);
        Bench.awaitStep(second, 1);
        assertEquals(State.QUEUED, third.status().state());
        assertEquals(State.STOPPED, Workers.cancel(third, 20, Progress.NONE).state());
        assertEquals(State.STOPPED, Workers.cancel(second, 20, Progress.NONE).state());
    }
}
