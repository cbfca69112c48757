package org.pccd.launcher.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.run.JobFolder;
import org.pccd.run.RunFolder;
import org.pccd.run.RunStatus;
import org.pccd.run.RunStatus.State;
import org.pccd.run.Workers;

/** A worker is a process of its own that can be found, asked, stopped, and whose end is explained. */
class WorkerTest extends ProcessTest {
    @Test
    void itTrainsAndSaysSo() {
        RunFolder run = run("plain");
        JobFolder job = run.job();
        Bench.start(job);
        RunStatus last = Bench.await(job, State.FINISHED);
        assertEquals(300, last.step());
        assertEquals(128, last.worker().heapMegabytes());
        assertEquals(300, run.metrics().getLast().step());
        Workers.awaitExit(job, 10);
        assertTrue(Files.exists(job.folder(job.launch().orElseThrow()).resolve("exit")));
    }

    @Test
    void aNativeCrashIsExplainedByItsReport() {
        JobFolder job =
                run("crash", "denoiser.fault=crash", "denoiser.faultAt=50").job();
        Bench.start(job);
        RunStatus lost = Bench.await(job, State.LOST);
        assertTrue(lost.message().contains("hs_err_pid") && lost.message().contains("native code"), lost.message());
    }

    @Test
    void anExhaustedHeapIsExplained() {
        JobFolder job =
                run("heap", "denoiser.fault=heap", "denoiser.faultAt=50").job();
        Bench.start(job);
        RunStatus lost = Bench.await(job, State.LOST);
        assertTrue(lost.message().contains("heap of 128 MB was too small"), lost.message());
    }

    @Test
    void aKilledWorkerIsLostWithItsSignal() throws Exception {
        JobFolder job =
                run("killed", "denoiser.stepMillis=10", "training.steps=100000").job();
        Bench.start(job);
        long pid = Bench.awaitStep(job, 10).worker().pid();
        Bench.signal("KILL", pid);
        RunStatus lost = Bench.await(job, State.LOST);
        assertTrue(lost.message().contains("signal 9 (KILL)"), lost.message());
    }

    @Test
    void aStoppedProcessIsSuspendedAndGoesOn() throws Exception {
        JobFolder job = run("suspended", "denoiser.stepMillis=10", "training.steps=100000")
                .job();
        Bench.start(job);
        RunStatus running = Bench.awaitStep(job, 10);
        Bench.signal("STOP", running.worker().pid());
        Bench.await(job, State.SUSPENDED);
        Bench.signal("CONT", running.worker().pid());
        Bench.awaitStep(job, running.step() + 20);
        assertEquals(State.STOPPED, Workers.cancel(job, 30, Progress.NONE).state());
    }
}
