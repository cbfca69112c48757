package org.pccd.launcher.slurm.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.run.JobFolder;
import org.pccd.run.Launch;
import org.pccd.run.Resources;
import org.pccd.run.RunStatus;
import org.pccd.run.RunStatus.State;
import org.pccd.run.SampleParts;
import org.pccd.run.SampleRequest;
import org.pccd.run.Workers;

/** Workers as jobs of a real Slurm; skipped where none can be started. */
@Timeout(200)
class ClusterTest {
    private static final String SLOW = "denoiser.stepMillis=20";
    private static final String LONG = "training.steps=100000";

    @TempDir
    private static Path cluster;

    @TempDir
    private static Path folder;

    private static Runs runs;
    private JobFolder job;

    @BeforeAll
    static void start() throws Exception {
        Cluster.start(cluster);
        runs = new Runs(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        Cluster.stop();
    }

    @BeforeEach
    void template() throws Exception {
        Cluster.template(Template.original().replace("--mem={{memory}}M", "--mem=400M"));
    }

    @AfterEach
    void end() {
        if (job != null && job.status().state().live()) {
            Workers.kill(job);
        }
    }

    @Test
    void aRunIsTrainedAndItsFolderHoldsAll() throws Exception {
        job = runs.make("plain");
        Launch launch = Runs.start(job);
        assertTrue(launch.handle().matches("\\d+"), launch.handle());
        assertEquals(60, Runs.await(job, State.FINISHED).step());
        Workers.awaitExit(job, 10);
        for (String file : new String[] {"slurm.sh", "slurm.txt", "start.sh", "out.txt", "exit"}) {
            assertTrue(Files.exists(job.folder(launch).resolve(file)), file);
        }
    }

    @Test
    void aJobThatIsCancelledOutsideWritesACheckpointAndGoesOnWithTheSameNumbers() throws Exception {
        JobFolder whole = runs.make("whole");
        Runs.start(whole);
        job = runs.make("cancelled", SLOW);
        Launch launch = Runs.start(job);
        Runs.await(job, s -> s.state() == State.RUNNING && s.step() >= 12);
        Cluster.ask("scancel", launch.handle());
        RunStatus stopped = Runs.await(job, State.STOPPED);
        assertTrue(stopped.step() < 60, stopped.toString());
        Workers.awaitExit(job, 10);
        Runs.start(job);
        Runs.await(job, State.FINISHED);
        Runs.await(whole, State.FINISHED);
        assertEquals(Runs.curve(whole), Runs.curve(job));
    }

    @Test
    void whatIsKilledWithItsScriptIsLostAndResumed() throws Exception {
        job = runs.make("killed", SLOW);
        Launch launch = Runs.start(job);
        RunStatus running = Runs.await(job, s -> s.state() == State.RUNNING && s.step() >= 12);
        ProcessHandle worker = ProcessHandle.of(running.worker().pid()).orElseThrow();
        worker.parent().orElseThrow().destroyForcibly();
        worker.destroyForcibly();
        RunStatus lost = Runs.await(job, State.LOST);
        assertTrue(lost.message().contains("Resume goes on"), lost.message());
        Workers.awaitExit(job, 1);
        assertTrue(Runs.start(job).number() > launch.number());
        assertEquals(60, Runs.await(job, State.FINISHED).step());
    }

    @Test
    void aWishToStopIsObeyedOnTheNode() throws Exception {
        job = runs.make("stopped", SLOW, LONG);
        Runs.start(job);
        Runs.await(job, s -> s.state() == State.RUNNING && s.step() >= 5);
        assertEquals(State.STOPPED, Workers.cancel(job, 60, Progress.NONE).state());
    }

    @Test
    void terminationReachesTheWorker() throws Exception {
        job = runs.make("terminated", SLOW, LONG);
        Launch launch = Runs.start(job);
        Runs.await(job, s -> s.state() == State.RUNNING && s.step() >= 5);
        new Cluster().terminate(job, launch);
        Runs.await(job, State.STOPPED);
    }

    @Test
    void aKilledJobEndsWithAllItsProcesses() throws Exception {
        job = runs.make("kill", SLOW, LONG);
        Runs.start(job);
        RunStatus running = Runs.await(job, s -> s.state() == State.RUNNING && s.step() >= 5);
        Workers.kill(job);
        assertTrue(Runs.await(job, s -> !s.state().live()).step() >= 5);
        Workers.awaitExit(job, 10);
        assertTrue(ProcessHandle.of(running.worker().pid()).isEmpty());
    }

    @Test
    void aWaitingJobIsQueuedWithItsReasonAndCanBeTakenBack() throws Exception {
        Cluster.template("#!/bin/sh\n#SBATCH --hold --mem=400\nexec {{command}}\n");
        job = runs.make("held");
        RunStatus before = job.status();
        Launch launch = Runs.start(job);
        RunStatus queued = Runs.await(job, State.QUEUED);
        assertTrue(queued.message().contains("JobHeldUser"), queued.message());
        assertTrue(queued.message().contains(launch.handle()), queued.message());
        assertEquals(before.state(), Workers.cancel(job, 60, Progress.NONE).state());
        assertEquals("", Cluster.ask("squeue", "--noheader", "--jobs=" + launch.handle(), "--states=PENDING"));
    }

    @Test
    void aJobThatCompletesWithoutAWordIsLost() throws Exception {
        Cluster.template("#!/bin/sh\n#SBATCH --mem=400\nexec true {{command}}\n");
        job = runs.make("liar");
        Runs.start(job);
        RunStatus lost = Runs.await(job, State.LOST);
        assertTrue(lost.message().contains("before its first word"), lost.message());
    }

    @Test
    void aSharedSamplingIsOneJobArray() throws Exception {
        job = runs.make("model");
        Runs.start(job);
        Runs.await(job, State.FINISHED);
        SampleRequest request = new SampleRequest(9, 0, 3, "ddim", 5, 1, 7, List.of());
        List<JobFolder> parts = SampleParts.make(folder.resolve("samples"), job.run(), request, "cif", 3);
        Workers.Options options = new Workers.Options(Cluster.ID, false, new Resources(1, 128));
        List<Launch> launches = Workers.startAll(parts, options);
        String number = launches.get(0).handle().split("_")[0];
        for (int i = 0; i < 3; i++) {
            assertEquals(number + "_" + i, launches.get(i).handle());
            Runs.await(parts.get(i), State.FINISHED);
        }
        assertEquals(9, SampleParts.gather(folder.resolve("samples"), parts).samples());
    }

    @Test
    void whatSlurmRefusesIsToldWithTheTemplate() throws Exception {
        Cluster.template("#!/bin/sh\n#SBATCH --partition=nowhere\nexec {{command}}\n");
        job = runs.make("refused");
        PccdException e = assertThrows(PccdException.class, () -> Runs.start(job));
        assertTrue(e.getMessage().contains("Invalid partition"), e.getMessage());
        assertTrue(e.getMessage().contains(Cluster.template().toString()), e.getMessage());
        assertTrue(job.launch().isEmpty());
    }
}
