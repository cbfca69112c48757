package org.pccd.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.diffusion.Denoiser;
import org.pccd.run.ReconstructionReport.Case;
import org.pccd.run.RunStatus.State;
import org.pccd.run.internal.JsonLines;

/**
 * Sampling, reconstruction and tracing by a worker. What was done before an interruption is kept: the checkpoint is the
 * same ({@code model.json}), and samples depend on their index only. A trace is recorded anew.
 */
final class ModelWork {
    static final String REPORT = "report.json";
    private static final String MODEL = "model.json";
    private static final String CASES = "cases.jsonl";

    private final JobFolder job;
    private final JobInfo info;
    private final RunFolder run;
    private final Shift shift;

    ModelWork(JobFolder job, Shift shift) {
        this.job = job;
        this.shift = shift;
        this.info = job.info().orElseThrow();
        this.run = job.run();
    }

    /** Decides which checkpoint a job will use, before it begins. */
    static void choose(JobFolder job, ModelChoice choice) throws IOException {
        AtomicFiles.write(job.path().resolve(MODEL), Json.pretty(choice));
    }

    RunStatus run() throws IOException {
        shift.begin("Loading the network", -1, "");
        Checkpoints.Stored stored = checkpoint();
        Denoiser.Weights weights = chosen(job).orElseThrow().weightsOf(run);
        try (TrainedModel model =
                TrainedModel.open(run, stored, weights, shift.resources().threads())) {
            shift.log().add("Network of step " + model.step() + " of " + run.path() + ", " + weights + " weights");
            shift.running();
            switch (job.kind()) {
                case SAMPLE ->
                    SampleFiles.goOn(model, info.request(), job.path(), info.structureFormat(), shift::persist, shift);
                case TRACE ->
                    DenoisingTrace.record(model, info.request(), info.trace(), job.path(), shift::persist, shift);
                default -> reconstruct(model);
            }
        }
        shift.log().add("Finished");
        return shift.latest().with(State.FINISHED, "");
    }

    /** The network that a job uses, empty where it has not begun. */
    static Optional<ModelChoice> chosen(JobFolder job) {
        Path file = job.path().resolve(MODEL);
        return Files.exists(file) ? Optional.of(Json.read(file, ModelChoice.class)) : Optional.empty();
    }

    private Checkpoints.Stored checkpoint() throws IOException {
        Path file = job.path().resolve(MODEL);
        if (Files.exists(file)) {
            long step = Json.read(file, ModelChoice.class).step();
            return run.checkpoints().all().stream()
                    .filter(s -> s.step() == step)
                    .findFirst()
                    .orElseThrow(() -> new PccdException("The checkpoint of step " + step + " of " + run.path()
                            + ", with which this was begun, is gone: begin anew in another folder."));
        }
        Checkpoints.Stored newest = TrainedModel.newest(run, shift.log()::add);
        shift.persist(() -> AtomicFiles.write(file, Json.pretty(ModelChoice.of(newest.step()))));
        return newest;
    }

    private void reconstruct(TrainedModel model) throws IOException {
        JsonLines lines = new JsonLines(job.path().resolve(CASES));
        List<Case> cases = restore(lines);
        try (DatasetTrainingData data = DatasetTrainingData.open(run.configuration(), shift)) {
            ReconstructionReport report = new Reconstruction(model, data)
                    .goOn(
                            info.split(),
                            info.request(),
                            cases,
                            (one, original, sampled) -> add(one, original, sampled, cases, lines),
                            shift)
                    .withJob(run.path().relativize(job.path()).toString().replace('\\', '/'));
            shift.persist(() -> AtomicFiles.write(job.path().resolve(REPORT), Json.pretty(report)));
        }
    }

    private void add(Case one, Structure original, Structure sampled, List<Case> cases, JsonLines lines) {
        try {
            shift.persist(() -> ReconstructionPairs.write(job.path(), cases.size(), one, original, sampled));
            shift.persist(() -> lines.append(one));
            cases.add(one);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Whole batches only, so that every structure is sampled in the same company as without the interruption.
    private List<Case> restore(JsonLines lines) throws IOException {
        List<String> kept = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        for (String line : lines.complete()) {
            try {
                cases.add(Json.mapper().readValue(line, Case.class));
                kept.add(line);
            } catch (JsonProcessingException e) {
                shift.log().add("A damaged line of " + CASES + " and those after it are made again");
                break;
            }
        }
        int batch = info.request().batch();
        int whole = Files.exists(job.path().resolve(REPORT)) ? kept.size() : kept.size() / batch * batch;
        shift.persist(() -> lines.replace(kept.subList(0, whole)));
        return new ArrayList<>(cases.subList(0, whole));
    }
}
