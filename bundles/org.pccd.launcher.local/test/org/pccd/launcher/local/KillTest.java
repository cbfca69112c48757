package org.pccd.launcher.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pccd.run.Checkpoints;
import org.pccd.run.JobFolder;
import org.pccd.run.RunFolder;
import org.pccd.run.RunStatus;
import org.pccd.run.RunStatus.State;

/** kill -9 at random moments costs nothing but the work since the last checkpoint. */
class KillTest extends ProcessTest {
    private static final int KILLS = Integer.getInteger("pccd.kills", 4);
    private static final String[] SETTINGS = {
        "training.steps=" + (KILLS + 2) * 80, "training.checkpointEvery=10", "training.validationEvery=25"
    };

    @Test
    @Timeout(60 + 20 * 60)
    void aRunKilledAgainAndAgainIsTheRunThatNeverStopped() throws Exception {
        RunFolder straight = bench.straight("straight", SETTINGS);
        // Most of the time goes into checkpoints, so that many kills hit one.
        String[] slow = Stream.concat(Stream.of(SETTINGS), Stream.of("denoiser.stepMillis=4", "denoiser.saveMillis=30"))
                .toArray(String[]::new);
        RunFolder run = run("killed", slow);
        Random random = new Random(Long.getLong("pccd.seed", 7));
        int inside = 0;
        int kills = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            Bench.start(run.job());
            RunStatus running = Bench.awaitStep(run.job(), 0);
            Faults.sleep(random.nextInt(600));
            if (kill % 2 == 0) {
                awaitCheckpoint(run);
            }
            ProcessHandle.of(running.worker().pid()).ifPresent(ProcessHandle::destroyForcibly);
            RunStatus lost = run.status();
            while (lost.state().live()) {
                Faults.sleep(10);
                lost = run.status();
            }
            if (lost.state() == State.FINISHED) {
                break;
            }
            assertEquals(State.LOST, lost.state(), lost.message());
            kills++;
            inside += torn(run.path().resolve("checkpoints")) ? 1 : 0;
            for (Checkpoints.Stored stored : run.checkpoints().all()) {
                assertEquals("", stored.damaged().orElse(""), stored.folder().toString());
            }
            run.metrics();
        }
        finish(run.job());
        Bench.assertSame(straight, run);
        assertTrue(!torn(run.path().resolve("checkpoints")), "orphans are swept");
        assertTrue(inside > 0 && kills > KILLS / 2, kills + " kills, " + inside + " inside a checkpoint");
        System.out.println("kill -9: " + kills + " kills, " + inside + " inside a checkpoint, curve bit-equal");
    }

    // Comes back while a checkpoint is being written, or after the end.
    private static void awaitCheckpoint(RunFolder run) throws Exception {
        for (int i = 1; !torn(run.path().resolve("checkpoints")); i++) {
            if (i % 100 == 0 && !run.status().state().live()) {
                return;
            }
            Faults.sleep(1);
        }
    }

    private static void finish(JobFolder job) {
        if (job.status().state() != State.FINISHED) {
            Bench.start(job);
            Bench.await(job, State.FINISHED);
        }
    }

    private static boolean torn(Path checkpoints) throws Exception {
        try (Stream<Path> all = Files.list(checkpoints)) {
            return all.anyMatch(p -> p.getFileName().toString().startsWith(".tmp-"));
        }
    }
}
