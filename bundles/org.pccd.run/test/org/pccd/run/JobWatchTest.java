package org.pccd.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Json;
import org.pccd.run.RunStatus.State;
import org.pccd.run.internal.FileMutex;
import org.pccd.run.internal.Machine;
import org.pccd.run.internal.RunLock;

/** What a reader finds out about a worker that it cannot ask. */
class JobWatchTest {
    private static final String YEARS_AGO = "2001-01-01T00:00:00Z";

    @TempDir
    Path folder;

    private RunFolder run;
    private JobWatch watch;

    @BeforeEach
    void make() {
        run = Runs.create(folder.resolve("run"));
        watch = new JobWatch(run.job());
    }

    @Test
    void theLockSaysWhoLivesWhateverTheClockSays() throws Exception {
        for (String clock : new String[] {YEARS_AGO, "2101-01-01T00:00:00Z", "no time at all"}) {
            write(Machine.name(), Machine.boot(), 1, clock);
            try (FileMutex lock = RunLock.take(run.path())) {
                assertEquals(State.RUNNING, watch.status().state(), clock);
            }
            assertEquals(State.LOST, watch.status().state(), "nobody holds the lock, whoever has that number now");
        }
    }

    @Test
    void aRestartOfTheMachineIsNoticed() throws Exception {
        write(Machine.name(), "another boot", 1, Instant.now().toString());
        RunStatus lost = watch.status();
        assertEquals(State.LOST, lost.state());
        assertTrue(lost.message().contains("restarted"), lost.message());
    }

    @Test
    void aWorkerElsewhereLivesAsLongAsItBeats() throws Exception {
        write("elsewhere", "", 1, Instant.now().minusSeconds(20).toString());
        assertEquals(State.RUNNING, watch.status().state());
        for (int beat = 2; beat < 5; beat++) {
            write("elsewhere", "", beat, YEARS_AGO);
            assertEquals(State.RUNNING, watch.status().state(), "its clock is wrong, but it beats");
        }
    }

    @Test
    void aSilentWorkerElsewhereIsLost() throws Exception {
        write("elsewhere", "", 7, YEARS_AGO);
        RunStatus lost = watch.status();
        assertEquals(State.LOST, lost.state());
        assertTrue(lost.message().contains("No sign of life from elsewhere"), lost.message());
    }

    @Test
    void aFolderByAnotherNameIsNoCopy() throws Exception {
        write(Machine.name(), Machine.boot(), 1, Instant.now().toString());
        Path link = Files.createSymbolicLink(folder.resolve("link"), run.path());
        Path roundabout = folder.resolve("link/../run/.");
        for (Path name : new Path[] {link, roundabout}) {
            RunStatus lost = new JobWatch(JobFolder.open(name)).status();
            assertEquals(State.LOST, lost.state());
            assertFalse(lost.message().contains("copy"), lost.message());
        }
    }

    @Test
    void foldersOfVersionOneAreRead() throws Exception {
        Path file = run.path().resolve("status.json");
        Files.writeString(file, """
                {"state": "CREATED", "message": "", "step": 0, "steps": 100, "loss": null, "validationLoss": null,
                 "stepsPerSecond": null, "secondsLeft": null, "pid": 0, "processStart": "", "machine": "m",
                 "heartbeat": "2020-01-01T00:00:00Z"}""");
        assertEquals(State.STOPPED, watch.status().state());
        Files.writeString(file, """
                {"state": "RUNNING", "message": "", "step": 40, "steps": 100, "loss": 0.5, "validationLoss": null,
                 "stepsPerSecond": 2.5, "secondsLeft": 9.0, "pid": 999999999, "processStart": "2020-01-01T00:00:00Z",
                 "machine": "%s", "heartbeat": "2020-01-01T00:00:00Z"}""".formatted(Machine.name()));
        RunStatus lost = watch.status();
        assertEquals(State.LOST, lost.state());
        assertEquals(40, lost.step());
    }

    @Test
    void aStatusThatCannotBeReadIsFoundOutOtherwise() throws Exception {
        Path file = run.path().resolve("status.json");
        for (String torn : new String[] {"", "\0\0\0", "{\"state\": \"RUNN", "[]", "{\"state\": \"FLYING\"}"}) {
            Files.writeString(file, torn);
            assertEquals(State.STOPPED, watch.status().state(), torn);
            assertTrue(watch.status().message().contains("torn"), watch.status().message());
        }
        Runs.train(run);
        Files.delete(file);
        assertEquals(State.FINISHED, watch.status().state());
        assertEquals(100, watch.status().step());
    }

    private void write(String machine, String boot, long beat, String heartbeat) throws Exception {
        RunStatus.Worker worker = new RunStatus.Worker(
                0,
                ProcessHandle.current().pid(),
                ProcessId.current().start(),
                machine,
                boot,
                run.path().toString(),
                1,
                256,
                beat,
                Machine.uptime());
        ObjectNode status = Json.mapper()
                .valueToTree(RunStatus.of(State.RUNNING, "", "Training", 3, 100, "steps")
                        .stamped(heartbeat, worker));
        Files.writeString(run.path().resolve("status.json"), Json.pretty(status));
    }
}
