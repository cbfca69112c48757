package org.pccd.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Contributions;
import org.pccd.core.Progress;
import org.pccd.diffusion.DenoiserProvider;
import org.pccd.encoding.Encoder;
import org.pccd.run.internal.Components;

/** The real encoder and the real network, smallest preset. */
class UnetRunTest {
    @TempDir
    Path folder;

    @Test
    void stopsAndSamplesLeaveTheNumbersAsTheyAre() {
        Assumptions.assumeTrue(
                Contributions.of(DenoiserProvider.POINT, DenoiserProvider.class).stream()
                        .anyMatch(c -> c.id().equals("pccd-unet")),
                "the U-Net bundle is not on this class path");
        RunFolder straight = create("straight");
        train(straight, 6);
        RunFolder stopped = create("stopped");
        train(stopped, 3);
        String wish = stopped.job().control().samples(request(stopped));
        train(stopped, 6);
        assertTrue(stopped.samples(wish).isPresent(), "samples were drawn in between");
        assertEquals(Runs.curve(straight), Runs.curve(stopped));
        assertEquals(
                straight.checkpoints().all().getLast().description().files(),
                stopped.checkpoints().all().getLast().description().files());
        try (TrainedModel model = TrainedModel.open(stopped, w -> {})) {
            List<Sample> first = samples(model);
            List<Sample> again = samples(model);
            assertEquals(2, first.size());
            assertArrayEquals(first.get(1).tensor(), again.get(1).tensor());
            DenoisingTrace trace = DenoisingTrace.record(
                    model,
                    request(stopped),
                    new TraceRequest(first.get(1).index(), 1),
                    folder.resolve("trace"),
                    SampleFiles.Writes.DIRECT,
                    Progress.NONE);
            assertArrayEquals(first.get(1).tensor(), trace.noisy(trace.size() - 1), "the sample that was drawn");
        }
    }

    private RunFolder create(String name) {
        RunConfiguration c = RunConfiguration.of(
                "demo",
                "/nowhere",
                ToyData.HASH,
                List.of(
                        "training.batch=2",
                        "training.steps=6",
                        "denoiser.multipliers=[1,2]",
                        "training.validationEvery=4",
                        "training.validationBatches=1",
                        "training.logEvery=1",
                        "threads=1"));
        return RunFolder.create(folder.resolve(name), c, data(c));
    }

    private static ToyData data(RunConfiguration c) {
        Encoder encoder = Components.encoder(c.encoder());
        return new ToyData(20, 4, encoder);
    }

    private static void train(RunFolder run, long until) {
        new Trainer(run, data(run.configuration())).train(until, Progress.NONE);
    }

    private static List<Sample> samples(TrainedModel model) {
        List<Sample> all = new ArrayList<>();
        new Sampling(model).run(request(model.run()), all::add, Progress.NONE);
        return all;
    }

    private static SampleRequest request(RunFolder run) {
        return SampleRequest.of(run.configuration(), 2, 3).withSampler("ddim", 3);
    }
}
