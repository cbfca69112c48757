package org.pccd.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.run.internal.Failures;
import org.pccd.run.internal.JsonLines;

/** How a sample that is there was drawn: run, checkpoint and request. */
record TraceSource(RunFolder run, ModelChoice model, SampleRequest request) {

    /** @throws PccdException where this is no sampling, or has no such sample */
    static TraceSource of(Path samples, long index) {
        if (Files.isRegularFile(samples.resolve(JobFolder.JOB))) {
            JobFolder job = JobFolder.open(samples);
            if (job.kind() == JobFolder.Kind.SAMPLE) {
                return of(job, index);
            }
        }
        if (Files.isDirectory(samples.resolve(SampleParts.PARTS))) {
            return SampleParts.open(samples).stream()
                    .filter(part -> holds(part.info().orElseThrow().request(), index))
                    .findFirst()
                    .map(part -> of(part, index))
                    .orElseThrow(() -> new PccdException("None of the parts of " + samples + " has sample " + index
                            + ": choose one that is listed in " + SampleFiles.MANIFEST + "."));
        }
        return onDemand(samples, index);
    }

    private static boolean holds(SampleRequest request, long index) {
        return index >= request.first() && index < request.first() + request.count();
    }

    private static TraceSource of(JobFolder job, long index) {
        SampleRequest request = job.info().orElseThrow().request();
        request.company(index);
        ModelChoice model = ModelWork.chosen(job)
                .orElseThrow(() ->
                        new PccdException("The sampling " + job + " has not begun: wait until it has drawn samples."));
        return new TraceSource(job.run(), model, request);
    }

    // Samples asked for during a training do not say in which batches they were drawn: the usual ones.
    private static TraceSource onDemand(Path samples, long index) {
        Path file = samples.resolve(SampleFiles.SUMMARY);
        if (!Files.isRegularFile(file)) {
            throw new PccdException(samples + " is no sampling: there is neither " + JobFolder.JOB + " nor "
                    + SampleFiles.SUMMARY + " in it.");
        }
        SampleReport r = Json.read(file, SampleReport.class);
        RunFolder run = RunFolder.open(Path.of(r.run()));
        List<Element> elements = r.requested().stream()
                .map(s -> Element.bySymbol(s).orElseThrow(() -> new PccdException(file + " names '" + s + "'.")))
                .toList();
        SampleRequest usual = SampleRequest.of(run.configuration(), (int) r.samples(), r.seed());
        SampleRequest request = new SampleRequest(
                (int) r.samples(),
                first(samples),
                usual.batch(),
                r.sampler(),
                r.steps(),
                r.guidanceScale(),
                r.seed(),
                elements,
                r.labels(),
                r.samplerParameters(),
                r.formula(),
                r.start());
        request.company(index);
        return new TraceSource(run, ModelChoice.of(r.step()), request);
    }

    private static long first(Path samples) {
        Path file = samples.resolve(SampleFiles.MANIFEST);
        try {
            List<String> lines = new JsonLines(file).complete();
            if (lines.isEmpty()) {
                throw new PccdException(file + " lists no samples.");
            }
            return Json.mapper()
                    .readValue(lines.getFirst(), SampleFiles.Line.class)
                    .index();
        } catch (JsonProcessingException e) {
            throw new PccdException(file + ":1: not a line of samples: " + e.getOriginalMessage() + ".");
        } catch (IOException e) {
            throw new PccdException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** @throws PccdException where the checkpoint is gone, or as {@link Jobs#trace} does */
    JobFolder make(Path folder, TraceRequest trace) {
        if (run.checkpoints().all().stream().noneMatch(s -> s.step() == model.step())) {
            throw new PccdException("The checkpoint of step " + model.step() + " of " + run.path()
                    + ", which the samples were drawn with, is gone: draw new samples, or trace from the run itself.");
        }
        JobFolder job = Jobs.trace(folder, run, request, trace);
        try {
            ModelWork.choose(job, model);
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
        return job;
    }
}
