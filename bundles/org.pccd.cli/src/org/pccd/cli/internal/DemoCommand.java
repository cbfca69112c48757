package org.pccd.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetImporter;
import org.pccd.dataset.DatasetInfo;
import org.pccd.dataset.ImportSettings;
import org.pccd.dataset.ImportSource;
import org.pccd.evaluation.DatasetReference;
import org.pccd.evaluation.Evaluation;
import org.pccd.evaluation.EvaluationReport;
import org.pccd.prototypes.PrototypeDataset;
import org.pccd.run.DatasetTrainingData;
import org.pccd.run.JobFolder;
import org.pccd.run.Jobs;
import org.pccd.run.RunConfiguration;
import org.pccd.run.RunFolder;
import org.pccd.run.RunStatus;
import org.pccd.run.SampleReport;
import org.pccd.run.SampleRequest;
import org.pccd.run.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pccd demo}: the main job on the built-in data, from structures to new structures. */
@Command(
        name = "demo",
        description = "Run the whole job on built-in data: import, train a small network for a few minutes, sample,"
                + " decode, score, write CIF files.")
class DemoCommand implements Callable<Integer> {
    record Result(
            String folder,
            DatasetInfo dataset,
            RunStatus training,
            SampleReport samples,
            EvaluationReport evaluation) {}

    @Mixin
    private Output output;

    @Option(names = "--into", description = "Folder to make; default: pccd-demo, or pccd-demo-2 where that exists.")
    private Path into;

    @Option(names = "--count", defaultValue = "64", description = "Samples to draw; default: ${DEFAULT-VALUE}.")
    private int count;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change the configuration of the run, such as training.steps=200.")
    private List<String> settings = List.of();

    @Override
    public Integer call() throws IOException {
        Path folder = into == null ? free(Path.of("pccd-demo")) : into;
        if (Files.exists(folder)) {
            throw new PccdException(folder + " exists and is not overwritten: choose another folder with --into.");
        }
        // The settings are judged before anything is made.
        RunConfiguration judged = output.arguments(() -> RunConfiguration.of("demo", "", "", settings));
        output.arguments(() -> {
            SampleRequest request = SampleRequest.of(judged, count, 1);
            request.check(judged);
            return request;
        });
        Files.createDirectories(folder);
        Path dataset = folder.resolve("dataset");
        DatasetInfo info = importPrototypes(dataset, output.progress());
        RunConfiguration configuration = configuration(dataset);
        RunFolder run;
        try (DatasetTrainingData data = DatasetTrainingData.open(configuration, output.progress())) {
            run = RunFolder.create(folder.resolve("run"), configuration, data);
        }
        RunStatus status = Follower.work(output, run.job(), Workers.Options.LOCAL);
        output.progress().check();
        SampleRequest request = SampleRequest.of(configuration, count, 1);
        JobFolder sampling = Jobs.sample(folder.resolve("samples"), run, request, "cif");
        SampleReport samples = SampleCommand.draw(output, sampling, Workers.Options.LOCAL, true);
        Evaluation evaluation = evaluate(folder.resolve("samples"), dataset, output.progress());
        Result result = new Result(folder.toString(), info, status, samples, evaluation.report());
        return output.result(result, out -> print(result, out));
    }

    private static Evaluation evaluate(Path samples, Path dataset, Progress progress) {
        try (Dataset opened = Dataset.open(dataset)) {
            Evaluation evaluation = Evaluation.of(samples, DatasetReference.of(opened, progress), progress);
            evaluation.write(samples);
            return evaluation;
        }
    }

    private RunConfiguration configuration(Path dataset) {
        try (Dataset opened = Dataset.open(dataset.toAbsolutePath().normalize())) {
            return output.arguments(() -> RunConfiguration.of("demo", opened, settings));
        }
    }

    /** Imports the built-in structures; each has its prototype and source among its properties. */
    static DatasetInfo importPrototypes(Path dataset, Progress progress) {
        return new DatasetImporter(ImportSettings.DEFAULT, progress)
                .importSources(List.of(ImportSource.prototypes()), dataset);
    }

    private static Path free(Path wanted) {
        Path folder = wanted;
        for (int i = 2; Files.exists(folder); i++) {
            folder = wanted.resolveSibling(wanted.getFileName() + "-" + i);
        }
        return folder;
    }

    private static void print(Result r, PrintWriter out) {
        SampleReport s = r.samples;
        out.println();
        out.println("Dataset     " + r.folder + "/dataset: "
                + r.dataset.counts().kept() + " structures. " + PrototypeDataset.NOTICE);
        out.println("Training    " + r.folder + "/run: " + r.training.step() + " steps (curves: loss.png),");
        RunFolder run = RunFolder.open(Path.of(r.folder).resolve("run"));
        out.println("            " + TrainingReport.losses(run, r.training));
        out.println("Samples     " + r.folder + "/samples: " + s.structures() + " of " + s.samples()
                + " decode to a structure, one CIF file each; undecodable: " + s.undecodable());
        out.println(
                "Evaluation  as follows; a few minutes of training show that the job works, not what it can reach.");
        out.println();
        EvaluationText.print(r.evaluation, out);
    }
}
