package org.pccd.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Folders;
import org.pccd.core.Progress;
import org.pccd.run.RunStatus.State;

/** Stopping and going on gives bit for bit the numbers of never having stopped. */
class ResumeTest {
    @TempDir
    Path folder;

    private RunFolder straight;

    @BeforeEach
    void trainWithoutStop() {
        straight = Runs.create(folder.resolve("straight"));
        assertEquals(State.FINISHED, Runs.train(straight).state());
    }

    @Test
    void theLossFallsAndEveryValidationIsThere() {
        var metrics = straight.metrics();
        assertEquals(5, metrics.stream().filter(m -> m.validationLoss() != null).count());
        double first = metrics.stream()
                .filter(m -> m.step() == 20 && m.validationLoss() != null)
                .findFirst()
                .orElseThrow()
                .validationLoss();
        assertTrue(metrics.getLast().validationLoss() < first);
        assertEquals(100, metrics.getLast().step());
    }

    @Test
    void stopsAtRandomStepsLeaveNoTrace() {
        Random random = new Random(8);
        for (int attempt = 0; attempt < 4; attempt++) {
            RunFolder run = Runs.create(folder.resolve("stopped" + attempt));
            for (int step = 0; step < 100; ) {
                step = Math.min(100, step + 1 + random.nextInt(40));
                StopAt stop = new StopAt(step);
                RunStatus status = new Trainer(run, new ToyData(60, 20)).train(stop);
                assertEquals(step < 100 ? State.STOPPED : State.FINISHED, status.state());
            }
            assertSame(run);
        }
    }

    @Test
    void aStopBetweenAStepAndItsValidationLosesNoValidation() {
        RunFolder run = Runs.create(folder.resolve("run"));
        Runs.trainUntil(run, 13);
        // Cancelled from within the validation of step 20: the step counts, its validation is made up for.
        Progress cancelled = new StopAt(19) {
            @Override
            public boolean cancelled() {
                return run.metrics().stream().anyMatch(m -> m.step() == 18) && super.cancelled();
            }
        };
        new Trainer(run, new ToyData(60, 20)).train(cancelled);
        Runs.train(run);
        assertSame(run);
    }

    @Test
    void aKilledWorkerGoesOnFromItsLastCheckpoint() throws Exception {
        RunFolder run = Runs.create(folder.resolve("run"), "training.checkpointEvery=10");
        Runs.trainUntil(run, 47);
        // What a kill after step 47 leaves: the checkpoint of step 40, later metrics, and a torn line.
        Folders.delete(run.path().resolve("checkpoints/00000047"));
        java.nio.file.Files.writeString(
                run.path().resolve("metrics.jsonl"), "{\"step\":51,\"lo", java.nio.file.StandardOpenOption.APPEND);
        assertEquals(45, run.metrics().getLast().step(), "a torn last line is left out");
        Runs.train(run);
        assertSame(run);
    }

    @Test
    void anUnshuffledPaperRunResumesExactlyToo() {
        RunFolder whole = Runs.create(folder.resolve("whole"), "profile=paper");
        Runs.train(whole);
        RunFolder parts = Runs.create(folder.resolve("parts"), "profile=paper");
        Runs.trainUntil(parts, 41);
        Runs.train(parts);
        assertEquals(weights(whole), weights(parts));
    }

    private void assertSame(RunFolder run) {
        assertEquals(Runs.curve(straight), Runs.curve(run));
        assertEquals(weights(straight), weights(run), "weights, average and optimiser");
    }

    private static Map<String, Checkpoint.StoredFile> weights(RunFolder run) {
        Checkpoints.Stored last = run.checkpoints().all().getLast();
        assertEquals(100, last.step());
        return last.description().files();
    }

    /** Cancels once a step is done. */
    private static class StopAt implements Progress {
        private final long step;
        private volatile boolean reached;

        StopAt(long step) {
            this.step = step;
        }

        @Override
        public void begin(String task, long total, String unit) {}

        @Override
        public void done(long done, String message) {
            reached |= done >= step;
        }

        @Override
        public boolean cancelled() {
            return reached;
        }
    }
}
