package org.pccd.launcher.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.pccd.run.JobFolder;
import org.pccd.run.RunFolder;
import org.pccd.run.RunStatus;
import org.pccd.run.RunStatus.State;

/** A disk that fills up makes a run wait, visibly, and nothing is lost. */
class DiskTest extends ProcessTest {
    // Three files of 2 MB a checkpoint.
    private static final String SIZE = "denoiser.padKilobytes=2048";

    @Test
    void aFullDiskPausesTheRunUntilThereIsSpace() throws Exception {
        RunFolder straight = bench.straight("straight", SIZE);
        try (Mount mount = Mount.tmpfs(folder.resolve("disk"), "64m")) {
            RunFolder run = watched(bench.runAt(mount.path().resolve("run"), SIZE, "denoiser.stepMillis=5"));
            JobFolder job = run.job();
            Bench.start(job);
            Bench.await(job, s -> !run.checkpoints().all().isEmpty(), "a checkpoint");
            Path ballast = mount.path().resolve("ballast");
            fill(ballast);
            RunStatus paused = Bench.await(job, State.PAUSED);
            assertTrue(paused.message().contains("disk"), paused.message());
            assertTrue(run.checkpoints().newestGood(w -> {}).isPresent());
            Faults.sleep(1500);
            assertEquals(State.PAUSED, run.status().state());
            Files.delete(ballast);
            Bench.await(job, State.FINISHED);
            Bench.assertSame(straight, run);
        }
    }

    @Test
    void aRunThatWaitsForSpaceCanBeStopped() throws Exception {
        try (Mount mount = Mount.tmpfs(folder.resolve("disk2"), "64m")) {
            RunFolder run = watched(bench.runAt(mount.path().resolve("run"), SIZE, "denoiser.stepMillis=5"));
            Bench.start(run.job());
            Bench.await(run.job(), s -> !run.checkpoints().all().isEmpty(), "a checkpoint");
            Path ballast = mount.path().resolve("ballast");
            fill(ballast);
            Bench.await(run.job(), State.PAUSED);
            // Even the wish needs a little space.
            try (var out = java.nio.channels.FileChannel.open(ballast, java.nio.file.StandardOpenOption.WRITE)) {
                out.truncate(out.size() - 65536);
            }
            run.job().control().stop();
            RunStatus stopped = Bench.await(run.job(), State.STOPPED);
            assertTrue(stopped.message().contains("newest checkpoint"), stopped.message());
        }
    }

    @Test
    void aRunIsNotBegunWhereNotOneCheckpointFits() throws Exception {
        try (Mount mount = Mount.tmpfs(folder.resolve("disk3"), "3m")) {
            RunFolder run = watched(bench.runAt(mount.path().resolve("run"), SIZE));
            Bench.start(run.job());
            RunStatus failed = Bench.await(run.job(), s -> s.state() == State.FAILED, "failure");
            assertTrue(failed.message().matches("The disk of .* has .* left.*"), failed.message());
        }
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertTrue(e.getMessage().contains("No space left"), e.getMessage());
        }
    }
}
