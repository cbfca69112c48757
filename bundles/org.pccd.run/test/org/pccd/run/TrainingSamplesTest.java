package org.pccd.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Folders;
import org.pccd.core.Json;
import org.pccd.run.RunStatus.State;

/** Samples every so many steps of a training. */
class TrainingSamplesTest {
    @TempDir
    Path folder;

    private RunFolder run(String name, String... settings) {
        return Runs.create(folder.resolve(name), settings);
    }

    private static List<String> names(RunFolder run) throws IOException {
        return Folders.list(run.path().resolve("samples")).stream()
                .map(p -> p.getFileName().toString())
                .toList();
    }

    private static String manifest(RunFolder run, long step) throws IOException {
        return Files.readString(
                TrainingSamples.folder(run, step, TrainingSamples.REGULAR).resolve(SampleFiles.MANIFEST));
    }

    @Test
    void samplesAreDrawnEverySoManyStepsAndChangeNoNumber() throws Exception {
        RunFolder without = run("without", "training.samplesEvery=0");
        Runs.train(without);
        assertEquals(List.of(), names(without));
        RunFolder with = run("with", "training.samplesEvery=40", "training.samplesCount=3");
        assertEquals(State.FINISHED, Runs.train(with).state());
        assertEquals(List.of("00000040-regular", "00000080-regular"), names(with));
        assertEquals(3, manifest(with, 40).lines().count());
        assertEquals(Runs.curve(without), Runs.curve(with));
        assertEquals(
                without.checkpoints().all().getLast().description().files(),
                with.checkpoints().all().getLast().description().files());
    }

    @Test
    void theSameNoiseAndConditionsEachTime() throws Exception {
        RunFolder run = run("run", "training.samplesEvery=40", "training.samplesCount=3");
        Runs.train(run);
        assertEquals(conditions(run, 40), conditions(run, 80));
    }

    private static List<String> conditions(RunFolder run, long step) throws IOException {
        return manifest(run, step)
                .lines()
                .map(l -> l.replaceAll(".*(\"conditions\":\\[[^]]*],\"seed\":\\d+).*", "$1"))
                .toList();
    }

    @Test
    void aResumeDrawsTheSameSamplesAndWhatIsMissing() throws Exception {
        RunFolder straight = run("straight", "training.samplesEvery=20", "training.samplesCount=2");
        Runs.train(straight);
        RunFolder stopped = run("stopped", "training.samplesEvery=20", "training.samplesCount=2");
        Runs.trainUntil(stopped, 20);
        // As a kill between the checkpoint and the samples leaves it.
        Folders.delete(TrainingSamples.folder(stopped, 20, TrainingSamples.REGULAR));
        Runs.train(stopped);
        assertEquals(names(straight), names(stopped));
        for (long step = 20; step <= 100; step += 20) {
            assertArrayEquals(tensors(straight, step), tensors(stopped, step));
        }
    }

    private static Object[] tensors(RunFolder run, long step) throws IOException {
        return manifest(run, step)
                .lines()
                .map(l -> l.replaceAll("\"run\":\"[^\"]*\"", ""))
                .toArray();
    }

    @Test
    void whatCannotBeSampledEndsNoTraining() throws Exception {
        RunFolder run = run("run", "training.samplesEvery=40");
        Files.delete(run.path().resolve("conditions.csv"));
        assertEquals(State.FINISHED, Runs.train(run).state());
        assertEquals(List.of(), names(run));
        assertTrue(Files.readString(run.path().resolve("log.txt")).contains("No samples at step 40"));
    }

    @Test
    void runsOfEarlierVersionsTakeNoSamples() throws Exception {
        RunFolder run = run("run");
        Path file = run.path().resolve("run.json");
        ObjectNode json = (ObjectNode) Json.tree(file);
        json.put("formatVersion", 2);
        ((ObjectNode) json.at("/configuration/training")).remove(List.of("samplesEvery", "samplesCount"));
        Files.writeString(file, Json.pretty(json));
        assertEquals(0, RunFolder.open(run.path()).configuration().training().samplesEvery());
    }
}
