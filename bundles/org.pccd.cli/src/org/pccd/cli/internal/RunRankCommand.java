package org.pccd.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.dataset.Dataset;
import org.pccd.evaluation.DatasetReference;
import org.pccd.evaluation.Evaluation;
import org.pccd.evaluation.Funnel;
import org.pccd.evaluation.Reference;
import org.pccd.run.Checkpoints;
import org.pccd.run.JobFolder;
import org.pccd.run.Jobs;
import org.pccd.run.ModelChoice;
import org.pccd.run.RunFolder;
import org.pccd.run.RunStatus;
import org.pccd.run.SampleRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd run rank}: which checkpoint generates best. */
@Command(
        name = "rank",
        description = "Rank the checkpoints of a run by what they generate: draw samples from each with the same noise,"
                + " and count those that decode and are valid, unique and novel.",
        footer = {
            "",
            "A smaller loss is not always better: a network that is trained longer may repeat what it has seen. What is"
                    + " drawn stays in the folder; the same command goes on where it was stopped. How many checkpoints"
                    + " a run keeps is training.keepLast."
        })
class RunRankCommand implements Callable<Integer> {
    /** Name of the file with the rows. */
    static final String FILE = "rank.json";

    /**
     * One checkpoint.
     *
     * @param validationLoss null where it was not validated
     * @param score share of the samples that are valid, unique and novel
     * @param error standard error of the score, from the number of samples alone
     */
    record Row(
            long step,
            Double validationLoss,
            int samples,
            int decoded,
            int valid,
            int unique,
            int novel,
            double score,
            double error,
            String folder) {
        static Row of(Checkpoints.Stored checkpoint, Funnel funnel, Path folder) {
            int all = count(funnel, "sampled");
            int novel = count(funnel, "novel");
            double score = (double) novel / all;
            return new Row(
                    checkpoint.step(),
                    checkpoint.description().validationLoss(),
                    all,
                    count(funnel, "decoded"),
                    count(funnel, "valid"),
                    count(funnel, "unique"),
                    novel,
                    score,
                    Math.sqrt(score * (1 - score) / all),
                    folder.toString());
        }

        private static int count(Funnel funnel, String step) {
            return funnel.steps().stream()
                    .filter(s -> s.id().equals(step))
                    .mapToInt(Funnel.Step::count)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Mixin
    private Output output;

    @Mixin
    private SamplingOptions sampling;

    @Mixin
    private WorkerOptions worker;

    @Parameters(paramLabel = "R", description = "Run folder.")
    private Path run;

    @Option(
            names = "--reference",
            paramLabel = "D",
            description = "Dataset of known structures; default: that of the run.")
    private Path reference;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "256",
            description = "Samples from each checkpoint; default: ${DEFAULT-VALUE}.")
    private int count;

    @Option(names = "--into", required = true, paramLabel = "DIR", description = "Folder for the samples.")
    private Path into;

    @Override
    public Integer call() throws IOException {
        RunFolder folder = RunFolder.open(run);
        SampleRequest request = output.arguments(() -> sampling.request(folder.configuration(), count, List.of()));
        output.check(worker::check);
        List<Checkpoints.Stored> checkpoints = folder.checkpoints().all();
        if (checkpoints.isEmpty()) {
            throw new PccdException(folder.path() + " has no checkpoint yet: train it first.");
        }
        Path known = reference == null ? Path.of(folder.configuration().dataset()) : reference;
        List<Row> rows = new ArrayList<>();
        try (Dataset dataset = Dataset.open(known)) {
            Arguments.writable(into);
            for (Checkpoints.Stored checkpoint : checkpoints) {
                Path own = into.resolve(String.format(Locale.ROOT, "step-%08d", checkpoint.step()));
                draw(folder, request, checkpoint, own);
            }
            Reference compared = DatasetReference.of(dataset, output.progress());
            for (Checkpoints.Stored checkpoint : checkpoints) {
                Path own = into.resolve(String.format(Locale.ROOT, "step-%08d", checkpoint.step()));
                Evaluation evaluation = Evaluation.of(own, compared, output.progress());
                evaluation.write(own);
                rows.add(Row.of(checkpoint, evaluation.report().funnel(), own));
            }
        }
        rows.sort(Comparator.comparingDouble(Row::score).reversed().thenComparing(Row::step));
        AtomicFiles.write(into.resolve(FILE), Json.pretty(rows));
        return output.result(rows, out -> print(rows, out));
    }

    private void draw(RunFolder folder, SampleRequest request, Checkpoints.Stored checkpoint, Path own) {
        boolean there = Files.exists(own);
        ModelChoice model = ModelChoice.of(checkpoint.step());
        JobFolder job = there ? JobFolder.open(own) : Jobs.sample(own, folder, request, "cif", model);
        if (there && !job.info().map(i -> request.equals(i.request())).orElse(false)) {
            throw new PccdException(own + " holds samples that were drawn in another way: choose another folder with"
                    + " --into, or ask for the same.");
        }
        if (job.status().state() != RunStatus.State.FINISHED) {
            SampleCommand.draw(output, job, worker.options(job), !there);
        }
    }

    private void print(List<Row> rows, PrintWriter out) {
        TextTable table = new TextTable(
                "step", "validation loss", "samples", "decoded", "valid", "unique", "novel", "score", "error");
        for (Row r : rows) {
            table.row(
                    r.step,
                    r.validationLoss == null ? "" : String.format(Locale.ROOT, "%.4f", r.validationLoss),
                    r.samples,
                    r.decoded,
                    r.valid,
                    r.unique,
                    r.novel,
                    TextTable.percent(r.score),
                    TextTable.percent(r.error));
        }
        table.print(out);
        out.println("Each column counts what the one before has left; the score is the share of all samples that is"
                + " valid, unique and novel.");
        out.println(
                "  pccd sample " + run + " --checkpoint " + rows.getFirst().step + " draws from the first of these.");
    }
}
