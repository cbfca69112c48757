package org.pccd.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;

/** A sampling that is shared draws what one worker draws. */
class SamplePartsTest {
    private static final SampleRequest REQUEST = new SampleRequest(21, 100, 4, "ddim", 20, 2, 5, List.of());

    @TempDir
    private Path folder;

    private RunFolder run;

    @BeforeEach
    void train() {
        run = Runs.create(folder.resolve("run"), "training.learningRate=0.02");
        Runs.train(run);
    }

    @Test
    void thePartsTogetherAreTheWhole() throws IOException {
        Path whole = folder.resolve("whole");
        try (TrainedModel model = TrainedModel.open(run, w -> {})) {
            SampleFiles.write(model, REQUEST, whole, "cif", Progress.NONE);
        }
        Path shared = folder.resolve("shared");
        List<JobFolder> parts = SampleParts.make(shared, run, REQUEST, "cif", 4);
        assertEquals(4, parts.size());
        for (JobFolder part : parts) {
            SampleRequest request = part.info().orElseThrow().request();
            assertEquals(0, (request.first() - 100) % 4, "whole batches");
        }
        Worker.run(parts.get(0).path(), 0, job -> {});
        PccdException e = assertThrows(PccdException.class, () -> SampleParts.gather(shared, parts));
        assertTrue(e.getMessage().contains("002 is not finished"), e.getMessage());
        for (JobFolder part : parts.subList(1, 4)) {
            Worker.run(part.path(), 0, job -> {});
        }
        SampleReport report = SampleParts.gather(shared, SampleParts.open(shared));
        assertEquals(21, report.samples());
        assertEquals(files(whole), files(shared));
        // After an interruption somebody asks once more.
        SampleParts.gather(shared, SampleParts.open(shared));
        assertEquals(files(whole), files(shared));
    }

    @Test
    void thereAreNoMorePartsThanBatches() {
        List<JobFolder> parts = SampleParts.make(folder.resolve("few"), run, REQUEST, "cif", 50);
        assertEquals(6, parts.size());
        assertEquals(
                21,
                parts.stream()
                        .mapToInt(p -> p.info().orElseThrow().request().count())
                        .sum());
        assertThrows(PccdException.class, () -> SampleParts.make(folder.resolve("few"), run, REQUEST, "cif", 2));
        assertThrows(PccdException.class, () -> SampleParts.make(folder.resolve("none"), run, REQUEST, "cif", 0));
        assertThrows(PccdException.class, () -> SampleParts.open(folder.resolve("none")));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }
}
