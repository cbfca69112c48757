package org.pccd.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Progress;
import org.pccd.run.RunStatus.State;

class CancelTest {
    @TempDir
    Path folder;

    private volatile boolean cancelled;

    @Test
    @Timeout(30)
    void cancelAndStopFileEndARunWithinASecondAndWithACheckpoint() throws Exception {
        RunFolder run = Runs.create(
                folder.resolve("run"), "denoiser.stepMillis=20", "training.steps=100000", "training.validationEvery=5");
        CompletableFuture<RunStatus> training = CompletableFuture.supplyAsync(() -> train(run));
        while (run.status().step() == 0) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertEquals(State.RUNNING, run.status().state());
        assertEquals(ProcessHandle.current().pid(), run.status().worker().pid());
        long asked = System.nanoTime();
        cancelled = true;
        check(run, training.get(), asked);

        cancelled = false;
        CompletableFuture<RunStatus> again = CompletableFuture.supplyAsync(() -> train(run));
        TimeUnit.MILLISECONDS.sleep(400);
        asked = System.nanoTime();
        run.requestStop();
        check(run, again.get(), asked);
    }

    @Test
    void aTimeLimitEndsASession() {
        RunFolder run = Runs.create(
                folder.resolve("run"), "denoiser.stepMillis=5", "training.steps=100000", "training.maxMinutes=0.005");
        RunStatus status = train(run);
        assertEquals(State.STOPPED, status.state());
        assertTrue(status.message().contains("Time limit"), status.message());
    }

    private void check(RunFolder run, RunStatus status, long asked) {
        assertTrue(System.nanoTime() - asked < TimeUnit.SECONDS.toNanos(1));
        assertEquals(State.STOPPED, status.state());
        assertEquals(status, run.status());
        assertEquals(status.step(), run.checkpoints().all().getLast().step());
    }

    private RunStatus train(RunFolder run) {
        return new Trainer(run, new ToyData(60, 20)).train(new Progress() {
            @Override
            public void begin(String task, long total, String unit) {}

            @Override
            public void done(long done, String message) {}

            @Override
            public boolean cancelled() {
                return cancelled;
            }
        });
    }
}
