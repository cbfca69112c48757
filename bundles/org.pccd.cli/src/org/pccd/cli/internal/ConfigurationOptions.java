package org.pccd.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pccd.core.Json;
import org.pccd.dataset.Dataset;
import org.pccd.run.RunConfiguration;
import org.pccd.run.RunFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What decides the configuration of a new run: a preset, another run, or a file; and changes to it. */
class ConfigurationOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--dataset", paramLabel = "D", description = "Dataset to train on.")
    private Path dataset;

    @Option(
            names = "--preset",
            defaultValue = "small",
            description =
                    "demo (minutes on two cores), small (an hour), paper (needs a GPU); default: ${DEFAULT-VALUE}.")
    private String preset;

    @Option(
            names = "--like",
            paramLabel = "R",
            description = "Begin with the configuration of this run, in place of a preset; its dataset too.")
    private Path like;

    @Option(
            names = "--configuration",
            paramLabel = "FILE",
            description = "Begin with the configuration in this file, as in run.json, in place of a preset.")
    private Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change the configuration: profile=paper, training.batch=64, denoiser.width=32, ...")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--steps", description = "Optimiser steps; short for --set training.steps=N.")
    private Long steps;

    /** The configuration; what is illegal in it is wrong usage. */
    RunConfiguration configuration(Output output) {
        if (dataset == null && like == null && file == null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--dataset=D'");
        }
        if (like != null && file != null) {
            throw new ParameterException(spec.commandLine(), "--like and --configuration exclude each other");
        }
        List<String> all = new ArrayList<>(settings);
        if (steps != null) {
            all.add("training.steps=" + steps);
        }
        if (dataset == null) {
            RunConfiguration given = given();
            return output.arguments(() -> given.with(all));
        }
        try (Dataset opened = Dataset.open(dataset.toAbsolutePath().normalize())) {
            if (like == null && file == null) {
                return output.arguments(() -> RunConfiguration.of(preset, opened, all));
            }
            RunConfiguration given = given();
            return output.arguments(() -> given.on(opened).with(all));
        }
    }

    private RunConfiguration given() {
        return like != null ? RunFolder.open(like).configuration() : Json.read(file, RunConfiguration.class);
    }
}
