package org.pccd.launcher.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.run.JobFolder;
import org.pccd.run.Jobs;
import org.pccd.run.ReconstructionReport;
import org.pccd.run.RunFolder;
import org.pccd.run.RunStatus.State;
import org.pccd.run.SampleFiles;
import org.pccd.run.SampleRequest;
import org.pccd.run.TrainedModel;
import org.pccd.run.Workers;

/** Sampling and reconstruction are jobs like training: they can be lost and gone on with. */
class SamplingJobTest extends ProcessTest {
    @Test
    void aKilledSamplingGoesOnAndGivesTheSameFiles() throws Exception {
        RunFolder run = bench.straight("run", "training.steps=30", "denoiser.stepMillis=3");
        SampleRequest request =
                SampleRequest.of(run.configuration(), 60, 1).withBatch(4).withSampler("ddim", 20);
        Path straight = folder.resolve("straight");
        try (TrainedModel model = TrainedModel.open(run, w -> {})) {
            SampleFiles.write(model, request, straight, "cif", Progress.NONE);
        }
        JobFolder job = watched(Jobs.sample(folder.resolve("killed"), run, request, "cif"));
        Bench.start(job);
        Bench.await(job, s -> s.state() == State.RUNNING && s.step() > 60, "samples");
        Bench.signal("KILL", job.status().worker().pid());
        assertTrue(Bench.await(job, State.LOST).message().contains("KILL"));
        Bench.start(job);
        Bench.await(job, State.FINISHED);
        assertEquals(files(straight), files(job.path()));
        assertEquals(60, Jobs.sampled(job).orElseThrow().samples());
        reconstruct(run);
    }

    private void reconstruct(RunFolder run) {
        SampleRequest request =
                SampleRequest.of(run.configuration(), 12, 2).withBatch(4).withSampler("ddim", 250);
        JobFolder job = watched(Jobs.reconstruct(run, "train", request));
        Bench.start(job);
        Bench.await(job, s -> s.state() == State.RUNNING && s.step() > 300, "structures");
        Workers.cancel(job, 30, Progress.NONE);
        Bench.start(job);
        Bench.await(job, State.FINISHED);
        ReconstructionReport report = Jobs.reconstructed(job).orElseThrow();
        assertEquals(12, report.structures());
        assertEquals(12, report.cases().stream().map(c -> c.id()).distinct().count());
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path p : all.filter(p -> p.getFileName().toString().startsWith("sample"))
                    .toList()) {
                files.put(p.getFileName().toString(), Files.readString(p));
            }
        }
        return files;
    }
}
