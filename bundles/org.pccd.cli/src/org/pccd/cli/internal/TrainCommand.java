package org.pccd.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.pccd.dataset.Dataset;
import org.pccd.run.DatasetTrainingData;
import org.pccd.run.RunConfiguration;
import org.pccd.run.RunFolder;
import org.pccd.run.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pccd train}. */
@Command(
        name = "train",
        description = "Make a new run and train it.",
        footer = {"", "Ctrl-C writes a checkpoint and stops; pccd resume goes on from it with the same numbers."})
class TrainCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private WorkerOptions worker;

    @Option(names = "--detach", description = "Leave the worker to itself; pccd run follow shows it.")
    private boolean detach;

    @Option(names = "--dataset", required = true, paramLabel = "D", description = "Dataset to train on.")
    private Path dataset;

    @Option(names = "--run", required = true, paramLabel = "R", description = "Run folder to make.")
    private Path run;

    @Option(
            names = "--preset",
            defaultValue = "small",
            description =
                    "demo (minutes on two cores), small (an hour), paper (needs a GPU); default: ${DEFAULT-VALUE}.")
    private String preset;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change the configuration: profile=paper, training.batch=64, denoiser.width=32, ...")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--steps", description = "Optimiser steps; short for --set training.steps=N.")
    private Long steps;

    @Override
    public Integer call() {
        List<String> all = new ArrayList<>(settings);
        if (steps != null) {
            all.add("training.steps=" + steps);
        }
        RunConfiguration configuration = configuration(all);
        output.check(worker::check);
        RunFolder folder = create(configuration);
        Workers.Options options = worker.options(folder.job());
        return detach
                ? RunStartCommand.start(output, folder.job(), options)
                : new TrainingReport(output, folder).train(options);
    }

    private RunFolder create(RunConfiguration configuration) {
        try (DatasetTrainingData data = DatasetTrainingData.open(configuration, output.progress())) {
            return RunFolder.create(run, configuration, data);
        }
    }

    private RunConfiguration configuration(List<String> all) {
        try (Dataset opened = Dataset.open(dataset.toAbsolutePath().normalize())) {
            return output.arguments(() -> RunConfiguration.of(preset, opened, all));
        }
    }
}
