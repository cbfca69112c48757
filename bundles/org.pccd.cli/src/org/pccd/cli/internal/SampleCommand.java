package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pccd.core.Folders;
import org.pccd.core.PccdException;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.run.JobFolder;
import org.pccd.run.Jobs;
import org.pccd.run.RunFolder;
import org.pccd.run.RunStatus;
import org.pccd.run.SampleParts;
import org.pccd.run.SampleReport;
import org.pccd.run.SampleRequest;
import org.pccd.run.StartStructure;
import org.pccd.run.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd sample}. */
@Command(
        name = "sample",
        description = "Draw new structures from a trained run.",
        footer = {"", "samples.jsonl in the folder has a line for every sample, decodable or not, with the reason."})
class SampleCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private SamplingOptions sampling;

    @Mixin
    private WorkerOptions worker;

    @Option(
            names = "--parts",
            paramLabel = "N",
            description = "Share the work among N workers, on a cluster one job array; the samples are the same.")
    private Integer parts;

    @Option(
            names = "--detach",
            description =
                    "Leave the worker to itself; pccd run follow shows it, with --parts pccd runs and pccd gather.")
    private boolean detach;

    @Parameters(paramLabel = "R", description = "Run folder.")
    private Path run;

    @Option(names = "--count", required = true, paramLabel = "N", description = "Samples to draw.")
    private int count;

    @Option(
            names = "--elements",
            split = ",",
            paramLabel = "ELEMENT",
            description = "Elements of all samples, such as Li,Co,O; default: as in the training set.")
    private List<String> elements = List.of();

    @Option(
            names = {"--condition", "--label"},
            paramLabel = "NAME=VALUE",
            description = "Another condition that the encoder has, such as band_gap=wide; default: as in the training"
                    + " set. Repeatable.")
    private Map<String, String> conditions = Map.of();

    @Option(
            names = "--formula",
            paramLabel = "FORMULA",
            description =
                    "Atoms in the cell of every sample, such as Na4Cl4: exactly these, where the encoder of the run"
                            + " can hold them.")
    private String formula = "";

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Start from the structure in this file; --hold says what of it is kept.")
    private Path from;

    @Option(
            names = "--hold",
            paramLabel = "PARTS",
            description = "What is kept of the structure of --from: species, positions, cell, sites=1,3,... (whole"
                    + " sites by their number in the file), joined by commas.")
    private String hold;

    @Mixin
    private ModelOptions model;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "New or empty folder.")
    private Path out;

    @Option(names = "--format", defaultValue = "cif", description = "cif, poscar or extxyz; default: ${DEFAULT-VALUE}.")
    private String format;

    @Override
    public Integer call() {
        RunFolder folder = RunFolder.open(run);
        SampleRequest request = output.arguments(
                        () -> sampling.request(folder.configuration(), count, Arguments.elements(elements)))
                .withLabels(conditions)
                .withFormula(formula)
                .withStart(output.arguments(this::start));
        output.arguments(() -> StructureFiles.format(format));
        output.check(worker::check);
        if (parts != null) {
            return share(folder, request);
        }
        boolean there = Files.exists(out);
        JobFolder job = Jobs.sample(out, folder, request, format, output.arguments(() -> model.choice(folder)));
        Workers.Options options = worker.options(job);
        if (detach) {
            return RunStartCommand.start(output, job, options);
        }
        SampleReport report = draw(output, job, options, !there);
        return output.result(report, text -> print(report, out, text));
    }

    private StartStructure start() {
        if ((from == null) != (hold == null)) {
            throw new PccdException("--from and --hold belong together: give both, or none.");
        }
        return from == null ? null : StartStructure.read(from, hold);
    }

    private int share(RunFolder folder, SampleRequest request) {
        List<JobFolder> jobs =
                SampleParts.make(out, folder, request, format, parts, output.arguments(() -> model.choice(folder)));
        Workers.startAll(jobs, worker.options(jobs.get(0)));
        if (detach) {
            return output.result(jobs.stream().map(j -> j.path().toString()).toList(), text -> {
                text.println("Workers for " + jobs.size() + " parts of " + out + " are on their way.");
                text.println("  pccd runs " + out + ", and when all are finished: pccd gather " + out);
            });
        }
        new PartsFollower(output, jobs).follow();
        output.progress().check();
        SampleReport report = SampleParts.gather(out, jobs);
        return output.result(report, text -> print(report, out, text));
    }

    /**
     * Has a worker draw samples.
     *
     * @param made whether the folder was made for it: then it goes again where the work fails before the first sample
     */
    static SampleReport draw(Output output, JobFolder job, Workers.Options options, boolean made) {
        try {
            RunStatus status = Follower.work(output, job, options);
            output.progress().check();
            if (status.state() != RunStatus.State.FINISHED) {
                throw new PccdException(status.message() + " (pccd run resume " + job + ")");
            }
            return Jobs.sampled(job).orElseThrow();
        } catch (PccdException e) {
            boolean failed = job.status().state() == RunStatus.State.FAILED;
            if (made && failed && Jobs.sampled(job).map(SampleReport::samples).orElse(0L) == 0) {
                Workers.awaitExit(job, 3);
                Folders.discard(job.path());
            }
            throw e;
        }
    }

    static void print(SampleReport report, Path out, PrintWriter text) {
        text.println(report.structures() + " structures of " + report.samples() + " samples ("
                + TextTable.percent((double) report.structures() / report.samples()) + ") in " + out);
        text.println("  run " + report.run() + ", step " + report.step() + ", profile "
                + report.profile().name().toLowerCase(Locale.ROOT) + ", " + report.sampler() + " in "
                + report.steps() + " steps, guidance " + report.guidanceScale() + ", seed " + report.seed());
        report.undecodable().forEach((code, n) -> text.println("  undecodable " + n + ": " + code));
    }
}
