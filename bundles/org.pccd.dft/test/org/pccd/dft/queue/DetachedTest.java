package org.pccd.dft.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Contributions;
import org.pccd.dft.DftState;
import org.pccd.run.JobFolder;
import org.pccd.run.Launcher;

/** Workers that are processes of their own, as a launcher starts them. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(180)
class DetachedTest {
    private static final DftQueue.Options TWO = new DftQueue.Options(2, 1, Launcher.LOCAL, false);

    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void make() throws IOException {
        assumeTrue(
                Contributions.of(Launcher.POINT, Launcher.class).stream().anyMatch(c -> c.id().equals(Launcher.LOCAL)),
                "needs the launcher for this machine");
        System.setProperty("pccd.worker.options", "-XX:TieredStopAtLevel=1 -XX:-UsePerfData");
        bench = new Bench(folder);
    }

    @Test
    void twoWorkersShareTheJobsAndEachJobIsDoneOnce() throws Exception {
        bench.program("echo x >>$data/started; sleep 0.3; " + Bench.GOOD);
        DftBatch batch = bench.batch(
                Map.of(),
                Bench.entry("a", Bench.CARBIDE),
                Bench.entry("b", Bench.CARBIDE),
                Bench.entry("c", Bench.CARBIDE),
                Bench.entry("d", Bench.CARBIDE));
        DftQueue queue = new DftQueue(batch);
        assertEquals(2, queue.start(TWO).size());
        await(queue);
        assertEquals(4, queue.counts().get(DftState.CONVERGED), queue.counts().toString());
        assertEquals(4, Files.readAllLines(folder.resolve("started")).size());
        assertEquals(List.of(), queue.start(TWO));
    }

    @Test
    void aKilledWorkerLeavesAnInterruptedJobThatTheNextStartGoesOnWith() throws Exception {
        bench.program("test -e $data/again || sleep 60; " + Bench.GOOD);
        DftBatch batch = bench.batch(Map.of(), Bench.entry("a", Bench.CARBIDE));
        DftQueue queue = new DftQueue(batch);
        JobFolder worker = queue.start(TWO).get(0);
        DftJob job = batch.jobs().get(0);
        Path program = job.path().resolve("attempts/001/program.json");
        for (int i = 0; !Files.exists(program) && i < 600; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertEquals(DftState.RUNNING, job.status().state());
        ProcessHandle.of(worker.status().worker().pid()).ifPresent(ProcessHandle::destroyForcibly);
        await(queue);
        assertEquals(DftState.INTERRUPTED, job.status().state());
        Files.writeString(folder.resolve("again"), "");
        queue.start(TWO);
        await(queue);
        assertEquals(DftState.CONVERGED, job.status().state(), job.status().message());
        assertEquals(2, job.attempts().size());
    }

    @Test
    void whoAsksToStopFindsTheProgramEndedAndTheJobInterrupted() throws Exception {
        bench.program("sleep 60");
        DftBatch batch = bench.batch(Map.of(), Bench.entry("a", Bench.CARBIDE));
        DftQueue queue = new DftQueue(batch);
        queue.start(TWO);
        DftJob job = batch.jobs().get(0);
        for (int i = 0; job.status().state() != DftState.RUNNING && i < 600; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        queue.stop();
        await(queue);
        assertEquals(DftState.INTERRUPTED, job.status().state());
        assertTrue(job.status().message().contains("Stopped"), job.status().message());
    }

    private static void await(DftQueue queue) throws InterruptedException {
        for (int i = 0; !queue.live().isEmpty() && i < 1200; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
