package org.pccd.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.encoding.Decoded;
import org.pccd.run.RunStatus.State;

class DenoisingTraceTest {
    private static final int STEPS = 20;

    @TempDir
    Path folder;

    private RunFolder run;
    private TrainedModel model;

    @BeforeEach
    void train() {
        run = Runs.create(folder.resolve("run"), "training.learningRate=0.02");
        Runs.train(run);
        model = TrainedModel.open(run, w -> {});
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void endsWithTheSampleThatTheSamplingDraws() {
        for (String sampler : List.of("ddim", "ddpm")) {
            SampleRequest request = request(10).withSampler(sampler, STEPS);
            List<Sample> samples = new ArrayList<>();
            new Sampling(model).run(request, samples::add, Progress.NONE);
            for (int i : new int[] {0, 5, 9}) {
                DenoisingTrace trace = record(request, new TraceRequest(i, 1), sampler + i);
                int last = trace.size() - 1;
                assertEquals(STEPS, last);
                assertArrayEquals(samples.get(i).tensor(), trace.noisy(last));
                assertArrayEquals(samples.get(i).tensor(), trace.predicted(last));
                assertArrayEquals(samples.get(i).conditions(), trace.index().conditions());
                assertEquals(
                        structure(samples.get(i).decoded()),
                        trace.structure(last).orElse(null));
            }
        }
    }

    @Test
    void beginsWithNoiseAndSaysHowMuchIsLeft() {
        DenoisingTrace trace = record(request(10), new TraceRequest(3, 1), "trace");
        assertEquals(999, trace.frame(0).level());
        assertEquals(1, trace.frame(0).noise(), 1e-3);
        for (int i = 1; i < trace.size(); i++) {
            assertTrue(trace.frame(i).noise() < trace.frame(i - 1).noise());
            assertEquals(i, trace.frame(i).prediction());
        }
        assertNull(trace.frame(trace.size() - 1).level());
        assertEquals(0, trace.frame(trace.size() - 1).noise());
        for (float x : trace.predicted(0)) {
            assertTrue(x >= 0 && x <= 1, "predicted tensors are clipped as in the sampler: " + x);
        }
    }

    @Test
    void keepsOneOfSoManyStepsAndTheLast() {
        DenoisingTrace all = record(request(10), new TraceRequest(3, 1), "all");
        DenoisingTrace some = record(request(10), new TraceRequest(3, 8), "some");
        assertEquals(
                List.of(0, 8, 16, 20),
                some.index().frames().stream().map(TraceIndex.Frame::prediction).toList());
        assertArrayEquals(all.noisy(16), some.noisy(2));
        assertEquals(all.frame(16), some.frame(2));
    }

    @Test
    void structuresComeBackToTheLastDigitAndCanBeReadByOthers() {
        DenoisingTrace written = record(request(10), new TraceRequest(3, 1), "trace");
        DenoisingTrace trace = DenoisingTrace.open(folder.resolve("trace").resolve(DenoisingTrace.INDEX));
        assertEquals(written.index().frames(), trace.index().frames());
        long structures = 0;
        for (int i = 0; i < trace.size(); i++) {
            Decoded decoded =
                    model.encoder().decode(trace.predicted(i), trace.index().conditions());
            assertEquals(structure(decoded), trace.structure(i).orElse(null));
            assertEquals(trace.structure(i).isPresent(), trace.frame(i).decodes());
            structures += trace.frame(i).decodes() ? 1 : 0;
        }
        try (var read = StructureFiles.read(folder.resolve("trace/structures.extxyz"))) {
            assertEquals(structures, read.filter(r -> !r.refused()).count());
        }
    }

    @Test
    void tornFilesAreToldApartFromWholeOnes() throws Exception {
        record(request(4), new TraceRequest(0, 5), "trace");
        Path trace = folder.resolve("trace");
        try (FileChannel tensors = FileChannel.open(trace.resolve("tensors.f32"), StandardOpenOption.WRITE)) {
            tensors.truncate(tensors.size() - 1);
        }
        assertTrue(refusal(trace).contains("tensors.f32"), refusal(trace));
        Files.writeString(trace.resolve(DenoisingTrace.INDEX), "{\"format\": \"pccd-tr");
        assertTrue(refusal(trace).contains("trace.json:1"), refusal(trace));
        Files.delete(trace.resolve(DenoisingTrace.INDEX));
        assertTrue(refusal(trace).contains("not finished"), refusal(trace));
    }

    @Test
    void aWorkerRecordsASampleThatIsThereWithItsCheckpoint() {
        JobFolder samples = Jobs.sample(folder.resolve("samples"), run, request(10), "cif");
        work(samples);
        JobFolder job = Jobs.trace(folder.resolve("traced"), samples.path(), new TraceRequest(7, 1));
        assertEquals(JobFolder.Kind.TRACE, JobFolder.open(job.path()).kind());
        assertEquals(State.FINISHED, work(job).state());
        DenoisingTrace trace = DenoisingTrace.open(job.path());
        assertEquals(7, trace.index().index());
        List<Sample> drawn = new ArrayList<>();
        new Sampling(model).run(request(10), drawn::add, Progress.NONE);
        assertArrayEquals(drawn.get(7).tensor(), trace.noisy(trace.size() - 1));
        assertThrows(
                PccdException.class, () -> Jobs.trace(folder.resolve("none"), samples.path(), new TraceRequest(10, 1)));
        assertFalse(Files.exists(folder.resolve("none")));
    }

    @Test
    void aSampleOfAPartIsTracedInThePartsBatches() {
        List<JobFolder> parts = SampleParts.make(folder.resolve("samples"), run, request(10), "cif", 2);
        parts.forEach(DenoisingTraceTest::work);
        SampleParts.gather(folder.resolve("samples"), parts);
        JobFolder job = Jobs.trace(folder.resolve("traced"), folder.resolve("samples"), new TraceRequest(9, 1));
        assertEquals(8, job.info().orElseThrow().request().company(9).first());
        assertEquals(2, job.info().orElseThrow().request().company(9).count());
    }

    private static RunStatus work(JobFolder job) {
        try (Shift shift = new Shift(job, 0, Resources.usual(1), Progress.NONE, () -> false)) {
            return shift.run(s -> new ModelWork(job, s).run());
        }
    }

    private static Structure structure(Decoded decoded) {
        return decoded instanceof Decoded.Success success ? success.structure() : null;
    }

    private String refusal(Path trace) {
        return assertThrows(PccdException.class, () -> DenoisingTrace.open(trace))
                .getMessage();
    }

    private DenoisingTrace record(SampleRequest request, TraceRequest trace, String name) {
        return DenoisingTrace.record(
                model, request, trace, folder.resolve(name), SampleFiles.Writes.DIRECT, Progress.NONE);
    }

    private SampleRequest request(int count) {
        return new SampleRequest(count, 0, 4, "ddim", STEPS, 3, 5, List.of());
    }
}
