package org.pccd.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Folders;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.run.RunStatus.State;

class RunFolderTest {
    @TempDir
    Path folder;

    @Test
    void aNewRunSaysEverythingAboutItself() {
        RunFolder made = Runs.create(folder.resolve("a/run"), "seed=7");
        RunFolder run = RunFolder.open(made.path());
        assertEquals(made.info(), run.info());
        assertEquals(7, run.configuration().seed());
        assertEquals(60, run.info().provenance().splits().get("train"));
        assertEquals(60, run.conditions().total());
        assertEquals(State.STOPPED, run.status().state());
        assertEquals("Not started yet.", run.status().message());
        assertTrue(run.metrics().isEmpty());
    }

    @Test
    void anExistingRunIsNotOverwritten() throws Exception {
        RunFolder run = Runs.create(folder.resolve("run"));
        byte[] before = Files.readAllBytes(run.path().resolve("run.json"));
        PccdException e = assertThrows(PccdException.class, () -> Runs.create(folder.resolve("run"), "seed=9"));
        assertTrue(e.getMessage().contains("not overwritten"), e.getMessage());
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                before, Files.readAllBytes(run.path().resolve("run.json")));
    }

    @Test
    void aNewerVersionAndAFolderThatIsNoRunAreNamed() throws Exception {
        Path path = Runs.create(folder.resolve("run")).path();
        ObjectNode json = (ObjectNode) Json.tree(path.resolve("run.json"));
        json.put("formatVersion", 99).put("something", "new");
        Files.writeString(path.resolve("run.json"), Json.pretty(json));
        String newer =
                assertThrows(PccdException.class, () -> RunFolder.open(path)).getMessage();
        assertTrue(newer.contains("version 99"), newer);
        assertThrows(PccdException.class, () -> RunFolder.open(folder));
    }

    @Test
    void aFolderThatCannotBeWrittenGivesOneSentence() {
        Path proc = Path.of("/proc/pccd/run");
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc")), "needs /proc, where nobody can write");
        PccdException e = assertThrows(PccdException.class, () -> Runs.create(proc));
        assertTrue(e.getMessage().contains("cannot be written"), e.getMessage());
    }

    @Test
    void twoWorkersOnOneRunAreImpossible() throws Exception {
        RunFolder run = Runs.create(folder.resolve("run"));
        try (var lock = org.pccd.run.internal.RunLock.take(run.path())) {
            PccdException e = assertThrows(PccdException.class, () -> Runs.train(run));
            assertTrue(e.getMessage().contains("Another worker"), e.getMessage());
        }
        assertEquals(State.FINISHED, Runs.train(run).state());
    }

    @Test
    void aChangedDatasetIsRefused() {
        RunFolder run = RunFolder.create(
                folder.resolve("run"),
                RunConfiguration.of("demo", "/d", "other", List.of("encoder.id=toy", "denoiser.id=toy")),
                new ToyData(10, 0));
        assertThrows(PccdException.class, () -> Runs.train(run));
    }

    @Test
    void onlyTheNewestAndTheBestCheckpointsAreKept() {
        RunFolder run = Runs.create(folder.resolve("run"), "training.checkpointEvery=20", "training.keepLast=2");
        Runs.train(run);
        List<Long> steps =
                run.checkpoints().all().stream().map(Checkpoints.Stored::step).toList();
        assertTrue(steps.containsAll(List.of(80L, 100L)), steps.toString());
        assertTrue(steps.contains(run.checkpoints().best().orElseThrow().step()));
        assertTrue(steps.size() <= 3, steps.toString());
    }

    @Test
    void aDamagedCheckpointIsNamedAndTheOneBeforeIsUsed() throws Exception {
        RunFolder run = Runs.create(folder.resolve("run"), "training.checkpointEvery=20", "training.keepLast=3");
        Runs.trainUntil(run, 60);
        Path file = run.path().resolve("checkpoints/00000060/weights.safetensors");
        byte[] bytes = Files.readAllBytes(file);
        bytes[20] ^= 1;
        Files.write(file, bytes);
        List<String> warnings = new java.util.ArrayList<>();
        assertEquals(
                40, run.checkpoints().newestGood(warnings::add).orElseThrow().step());
        assertTrue(warnings.toString().contains("00000060 is damaged (weights.safetensors"), warnings.toString());
        assertEquals(State.FINISHED, Runs.train(run).state());
        assertTrue(Folders.list(run.path().resolve("checkpoints")).stream()
                .anyMatch(p -> p.getFileName().toString().startsWith("00000060.damaged")));
    }

    @Test
    void aCheckpointWithABrokenDescriptionIsPassedOverToo() throws Exception {
        RunFolder run = Runs.create(folder.resolve("run"), "training.checkpointEvery=20", "training.keepLast=3");
        Runs.trainUntil(run, 60);
        Files.writeString(run.path().resolve("checkpoints/00000060/checkpoint.json"), "{\"formatVersion\": 1, ");
        List<String> warnings = new java.util.ArrayList<>();
        assertEquals(
                40, run.checkpoints().newestGood(warnings::add).orElseThrow().step());
        assertTrue(warnings.toString().contains("00000060 is damaged (checkpoint.json"), warnings.toString());
        assertEquals(State.FINISHED, Runs.train(run).state());
    }

    @Test
    void aRunWhoseCheckpointsAreAllDamagedIsNotStartedOver() throws Exception {
        RunFolder run = Runs.create(folder.resolve("run"), "training.checkpointEvery=20", "training.keepLast=3");
        Runs.trainUntil(run, 40);
        for (Checkpoints.Stored stored : run.checkpoints().all()) {
            Files.writeString(stored.folder().resolve("weights.safetensors"), "damaged");
        }
        List<Metric> before = run.metrics();
        PccdException e = assertThrows(PccdException.class, () -> Runs.train(run));
        assertTrue(e.getMessage().contains("All checkpoints"), e.getMessage());
        assertEquals(before, run.metrics());
    }

    @Test
    void divergenceIsAFailureWithAReason() {
        RunFolder run = Runs.create(folder.resolve("run"), "denoiser.explodeAt=25", "training.checkpointEvery=10");
        PccdException e = assertThrows(PccdException.class, () -> Runs.train(run));
        assertTrue(e.getMessage().contains("at step 26 the loss is NaN"), e.getMessage());
        assertEquals(State.FAILED, run.status().state());
        assertEquals(20, run.checkpoints().all().getLast().step());
    }
}
