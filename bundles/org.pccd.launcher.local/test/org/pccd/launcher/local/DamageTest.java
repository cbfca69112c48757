package org.pccd.launcher.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.run.JobFolder;
import org.pccd.run.RunFolder;
import org.pccd.run.RunStatus;
import org.pccd.run.RunStatus.State;
import org.pccd.run.Workers;

/** What a crash of the machine, a full disk, a copy or a missing plugin leave behind. */
class DamageTest extends ProcessTest {
    @Test
    void aDamagedRunGoesOnAsIfNothingHadBeen() throws Exception {
        RunFolder straight = bench.straight("straight");
        RunFolder run = run("damaged", "denoiser.stepMillis=20");
        Bench.start(run.job());
        Bench.awaitStep(run.job(), 130);
        assertEquals(State.STOPPED, Workers.cancel(run.job(), 30, Progress.NONE).state());
        Workers.awaitExit(run.job(), 20);
        cut(run.checkpoints().all().getLast().folder().resolve("average.safetensors"));
        Files.writeString(run.path().resolve("metrics.jsonl"), "{\"step\":999,\"lo", StandardOpenOption.APPEND);
        Files.writeString(run.path().resolve("status.json"), "");
        RunStatus found = run.status();
        assertEquals(State.LOST, found.state());
        assertTrue(found.message().contains("torn") && found.step() > 100, found.message());
        Bench.start(run.job());
        Bench.awaitStep(run.job(), 200);
        Workers.cancel(run.job(), 30, Progress.NONE);
        Workers.awaitExit(run.job(), 20);
        flip(run.checkpoints().all().getLast().folder().resolve("optimiser.safetensors"));
        Files.delete(run.path().resolve("status.json"));
        Bench.start(run.job());
        Bench.await(run.job(), State.FINISHED);
        Bench.assertSame(straight, run);
    }

    @Test
    void aCopyOfALivingRunIsNotAliveAndCanBeGoneOnWith() throws Exception {
        RunFolder straight = bench.straight("original-straight");
        RunFolder run = run("original", "denoiser.stepMillis=20");
        Bench.start(run.job());
        Bench.awaitStep(run.job(), 60);
        run.job().control().pause();
        Bench.await(run.job(), State.PAUSED);
        Path target = folder.resolve("elsewhere/copy");
        copy(run.path(), target);
        RunFolder copied = watched(RunFolder.open(target));
        RunStatus status = copied.status();
        assertEquals(State.LOST, status.state());
        assertTrue(status.message().contains("copy of " + run.path()), status.message());
        assertEquals(State.PAUSED, run.status().state());
        Bench.start(copied.job());
        Bench.await(copied.job(), State.FINISHED);
        Bench.assertSame(straight, copied);
    }

    @Test
    void aRunWhosePluginIsGoneCanBeLookedAt() throws Exception {
        RunFolder run = run("foreign");
        Path json = run.path().resolve("run.json");
        Files.writeString(
                json, Files.readString(json).replaceFirst("(\"denoiser\" : \\{\\s*\"id\" : )\"tiny\"", "$1\"gone\""));
        RunFolder foreign = RunFolder.open(run.path());
        assertEquals(State.STOPPED, foreign.status().state());
        assertEquals(1, foreign.missing().size());
        assertTrue(
                foreign.missing().getFirst().contains("'gone'"),
                foreign.missing().toString());
        Bench.start(foreign.job());
        RunStatus failed = Bench.await(foreign.job(), s -> s.state() == State.FAILED, "failure");
        assertTrue(failed.message().contains("'gone'"), failed.message());
    }

    @Test
    void aReadOnlyFolderCanBeLookedAtAndSaysWhyNothingStarts() throws Exception {
        try (Mount mount = Mount.tmpfs(folder.resolve("readonly"), "8m")) {
            RunFolder run = bench.runAt(mount.path().resolve("run"));
            mount.readOnly();
            assertEquals(State.STOPPED, run.status().state());
            JobFolder job = run.job();
            PccdException e = assertThrows(PccdException.class, () -> Workers.start(job, Workers.Options.LOCAL));
            assertTrue(e.getMessage().contains("read-only"), e.getMessage());
        }
    }

    private static void cut(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        Files.createDirectories(to.getParent());
        new ProcessBuilder("cp", "-r", from.toString(), to.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
