package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.pccd.core.PccdException;
import org.pccd.run.DenoisingTrace;
import org.pccd.run.JobFolder;
import org.pccd.run.Jobs;
import org.pccd.run.RunFolder;
import org.pccd.run.RunStatus;
import org.pccd.run.SampleRequest;
import org.pccd.run.TraceIndex.Frame;
import org.pccd.run.TraceRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pccd trace}. */
@Command(
        name = "trace",
        description = "Record how one sample comes about, step by step from noise to a structure.",
        footer = {
            "",
            "The numbers are those of the sampling: the sample is drawn together with its whole batch. The folder can",
            "be opened in the workbench, and structures.extxyz in it by any program that shows trajectories."
        })
class TraceCommand implements Callable<Integer> {
    private static final List<String> OF_THE_SAMPLING =
            List.of("--seed", "--sampler", "--steps", "--batch", "--guidance", "--count", "--elements");

    @Mixin
    private Output output;

    @Mixin
    private SamplingOptions sampling;

    @Mixin
    private WorkerOptions worker;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "R", description = "Run folder, or folder of samples that are there.")
    private Path source;

    @Option(names = "--index", required = true, paramLabel = "I", description = "Index of the sample.")
    private long index;

    @Option(names = "--every", defaultValue = "1", paramLabel = "N", description = "Record one of N steps; default: 1.")
    private int every;

    @Option(names = "--count", paramLabel = "N", description = "Samples of the sampling; default: up to a whole batch.")
    private Integer count;

    @Option(
            names = "--elements",
            split = ",",
            paramLabel = "ELEMENT",
            description = "Elements of the sampling, such as Li,Co,O; default: as in the training set.")
    private List<String> elements = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "New or empty folder.")
    private Path out;

    @Option(names = "--detach", description = "Leave the worker to itself; pccd run follow shows it.")
    private boolean detach;

    @Override
    public Integer call() {
        JobFolder job = make(new TraceRequest(index, every));
        if (detach) {
            return RunStartCommand.start(output, job, worker.options(job));
        }
        RunStatus status = Follower.work(output, job, worker.options(job));
        output.progress().check();
        if (status.state() != RunStatus.State.FINISHED) {
            throw new PccdException(status.message() + " (pccd run resume " + job + ")");
        }
        DenoisingTrace trace = DenoisingTrace.open(out);
        return output.result(trace.index(), text -> print(trace, text));
    }

    private JobFolder make(TraceRequest trace) {
        if (Files.isRegularFile(source.resolve("run.json"))) {
            RunFolder run = RunFolder.open(source);
            output.check(worker::check);
            return output.arguments(() -> Jobs.trace(out, run, request(run), trace));
        }
        if (!Files.isRegularFile(source.resolve("samples.jsonl"))) {
            // Says what is expected of a run folder.
            RunFolder.open(source);
        }
        output.check(worker::check);
        for (String option : OF_THE_SAMPLING) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new ParameterException(
                        spec.commandLine(),
                        option + " cannot be given for samples that are there: they say how they were drawn.");
            }
        }
        return Jobs.trace(out, source, trace);
    }

    private SampleRequest request(RunFolder run) {
        SampleRequest one = sampling.request(run.configuration(), 1, Arguments.elements(elements));
        if (index < 0 || index > Integer.MAX_VALUE - one.batch()) {
            throw new PccdException("The index is " + index + ", but must lie between 0 and "
                    + (Integer.MAX_VALUE - one.batch()) + ".");
        }
        int whole = (int) (index / one.batch() + 1) * one.batch();
        SampleRequest request = one.withRange(0, count == null ? whole : count);
        request.check(run.configuration());
        return request;
    }

    private void print(DenoisingTrace trace, PrintWriter text) {
        List<Frame> frames = trace.index().frames();
        Frame last = frames.getLast();
        text.println("Sample " + index + " in " + frames.size() + " frames in " + out);
        text.println("  run " + trace.index().run() + ", step " + trace.index().step() + ", "
                + trace.index().request().sampler() + " in "
                + trace.index().request().steps() + " steps, seed "
                + trace.index().request().seed() + ", condition "
                + String.join("-", trace.index().elements()));
        OptionalInt first = lasting(frames);
        first.ifPresent(i -> text.println(String.format(
                Locale.ROOT,
                "  a structure from frame %d on (noise %.3f)",
                i,
                frames.get(i).noise())));
        text.println("  " + frames.stream().filter(Frame::decodes).count() + " frames stand for a structure");
        text.println("  verdict " + (last.decodes() ? last.formula() : last.code() + ": " + last.message()));
    }

    // The first frame from which on every one stands for a structure.
    private static OptionalInt lasting(List<Frame> frames) {
        return IntStream.range(0, frames.size())
                .filter(i -> frames.subList(i, frames.size()).stream().allMatch(Frame::decodes))
                .findFirst();
    }
}
