package org.pccd.launcher.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.run.JobFolder;
import org.pccd.run.Launch;
import org.pccd.run.RunFolder;
import org.pccd.run.RunStatus;
import org.pccd.run.RunStatus.State;
import org.pccd.run.Worker;
import org.pccd.run.WorkerScript;
import org.pccd.run.Workers;

/** Controllers come and go, one or many; there is one worker, and it stays. */
class ControllerTest extends ProcessTest {
    private static final String[] LONG = {"denoiser.stepMillis=5", "training.steps=1000000"};

    @Test
    void theWorkerOutlivesAKilledControllerAndIsFoundByTheNext() throws Exception {
        JobFolder job = run("orphan", LONG).job();
        Process controller = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dpccd.worker.options=" + System.getProperty("pccd.worker.options"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Controller.class.getName(),
                        job.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        while (job.launch().isEmpty()) {
            assertTrue(controller.isAlive());
            Faults.sleep(20);
        }
        RunStatus before = Bench.awaitStep(job, 5);
        controller.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        RunStatus after = Bench.awaitStep(job, before.step() + 100);
        assertEquals(before.worker().pid(), after.worker().pid());
        RunStatus last = Workers.cancel(JobFolder.open(job.path()), 30, Progress.NONE);
        assertEquals(State.STOPPED, last.state(), last.message());
        assertEquals(last.step(), job.run().checkpoints().all().getLast().step());
    }

    @Test
    void manyControllersStartOneWorker() {
        JobFolder job = run("many", LONG).job();
        long started = IntStream.range(0, 4)
                .parallel()
                .filter(i -> Workers.start(job, Workers.Options.LOCAL).isPresent())
                .count();
        assertEquals(1, started);
        assertEquals(1, job.launches().size());
        Bench.awaitStep(job, 1);
        // Wishes of several controllers are one wish.
        IntStream.range(0, 4).parallel().forEach(i -> {
            job.control().checkpoint();
            job.control().stop();
        });
        Bench.await(job, State.STOPPED);
    }

    @Test
    void aSecondWorkerFindsTheFirstAndLeavesEverythingAsItIs() throws Exception {
        RunFolder run = run("second", LONG);
        JobFolder job = run.job();
        Launch launch = Bench.start(job);
        RunStatus first = Bench.awaitStep(job, 1);
        Process second = new ProcessBuilder(WorkerScript.command(job, launch))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        assertTrue(second.waitFor(60, TimeUnit.SECONDS));
        assertEquals(Worker.BUSY, second.exitValue());
        assertEquals(
                first.worker().pid(),
                Bench.awaitStep(job, first.step() + 1).worker().pid());
        Workers.cancel(job, 30, Progress.NONE);
    }

    @Test
    void whatIsDeafIsTerminatedAndWhatIsStuckIsKilled() throws Exception {
        JobFolder job = run("stuck", LONG).job();
        Bench.start(job);
        Bench.signal("STOP", Bench.awaitStep(job, 1).worker().pid());
        List<String> told = new java.util.ArrayList<>();
        RunStatus last = Workers.cancel(job, 0.5, 1, new Progress() {
            @Override
            public void begin(String task, long total, String unit) {
                told.add(task);
            }

            @Override
            public void done(long done, String message) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        });
        assertEquals(State.LOST, last.state());
        assertEquals(3, told.size(), told.toString());
        Bench.start(job);
        Bench.awaitStep(job, 1);
    }
}
