package org.pccd.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.run.ReconstructionReport.Case;

class ReconstructionPairsTest {
    @TempDir
    Path folder;

    @Test
    void structuresAreFoundFromTheReportInTheRunAndFromThatOfTheJob() throws Exception {
        RunFolder run = Runs.create(folder.resolve("run"), "training.learningRate=0.02");
        Runs.train(run);
        SampleRequest request = new SampleRequest(6, 0, 4, "ddim", 20, 3, 5, List.of());
        JobFolder job = Jobs.reconstruct(run, "val", request);
        ReconstructionReport report;
        List<Structure> originals = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        try (TrainedModel model = TrainedModel.open(run, w -> {})) {
            report = new Reconstruction(model, new ToyData(60, 20))
                    .goOn(
                            "val",
                            request,
                            cases,
                            (one, before, after) -> {
                                write(job, cases.size(), one, before, after);
                                originals.add(before);
                                cases.add(one);
                            },
                            Progress.NONE)
                    .withJob("jobs/" + job.path().getFileName());
        }
        for (Path place :
                List.of(run.path().resolve("reconstruction-x.json"), job.path().resolve("report.json"))) {
            AtomicFiles.write(place, Json.pretty(report));
            ReconstructionReport read = Json.read(place, ReconstructionReport.class);
            ReconstructionPairs pairs = ReconstructionPairs.of(place, read).orElseThrow();
            for (int i = 0; i < 6; i++) {
                assertEquals(
                        originals.get(i).formula(),
                        ReconstructionPairs.read(pairs.before(i)).formula());
                assertEquals(read.cases().get(i).lengthErrors() != null, Files.exists(pairs.after(i)));
            }
        }
    }

    @Test
    void reportsOfOlderVersionsHaveNone() {
        ReconstructionReport old = new ReconstructionReport(
                "r", Profile.PAPER, 1, "val", "ddpm", 10, 0, 0, Map.of(), List.of(), List.of(), null);
        assertFalse(Json.line(old).contains("job"));
        assertTrue(ReconstructionPairs.of(folder.resolve("reconstruction-x.json"), old)
                .isEmpty());
    }

    private static void write(JobFolder job, int i, Case one, Structure before, Structure after) {
        try {
            ReconstructionPairs.write(job.path(), i, one, before, after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
