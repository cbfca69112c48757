package org.pccd.launcher.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pccd.run.JobControl;
import org.pccd.run.RunFolder;
import org.pccd.run.RunStatus.State;
import org.pccd.run.SampleFiles;
import org.pccd.run.SampleRequest;

/** What people ask a worker for is done between two steps and changes no number of the training. */
class WishTest extends ProcessTest {
    @Test
    void pausesCheckpointsAndSamplesLeaveTheCurveAsItIs() throws Exception {
        RunFolder straight = bench.straight("straight", "training.checkpointEvery=0");
        RunFolder run = run("asked", "denoiser.stepMillis=10", "training.checkpointEvery=0");
        JobControl control = run.job().control();
        Bench.start(run.job());
        Bench.awaitStep(run.job(), 20);

        long asked = System.nanoTime();
        control.pause();
        control.pause();
        Bench.await(run.job(), State.PAUSED);
        long millis = (System.nanoTime() - asked) / 1_000_000;
        assertTrue(millis < 2000, "took " + millis + " ms");
        long step = run.status().step();
        assertEquals(step, run.checkpoints().all().getLast().step(), "who waits has a checkpoint");
        Faults.sleep(500);
        assertEquals(step, run.status().step());
        SampleRequest request = SampleRequest.of(run.configuration(), 5, 3).withSampler("ddim", 4);
        String samples = control.samples(request);
        waitFor(() -> !control.samplesPending(samples));
        Faults.sleep(200);
        assertEquals(State.PAUSED, run.status().state(), "it still waits");
        control.unpause();
        Bench.awaitStep(run.job(), step + 5);

        control.checkpoint();
        waitFor(() -> !control.checkpointPending());
        String later = control.samples(request);
        String wrong = control.samples(request.withSampler("none", 4));
        waitFor(() -> !control.samplesPending(later) && !control.samplesPending(wrong));
        assertTrue(control.samplesRefused(wrong).orElseThrow().contains("'none'"));
        Bench.await(run.job(), State.FINISHED);

        Bench.assertSame(straight, run);
        for (String id : List.of(samples, later)) {
            Path made = run.samples(id).orElseThrow();
            assertEquals(
                    5, Files.readAllLines(made.resolve(SampleFiles.MANIFEST)).size());
        }
        assertFalse(run.samples(wrong).isPresent());
    }

    private interface Condition {
        boolean holds();
    }

    private static void waitFor(Condition condition) {
        long end = System.nanoTime() + (long) (Bench.PATIENCE_SECONDS * 1e9);
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < end, "waited too long");
            Faults.sleep(20);
        }
    }
}
