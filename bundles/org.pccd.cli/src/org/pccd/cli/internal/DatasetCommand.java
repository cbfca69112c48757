package org.pccd.cli.internal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pccd dataset}: the commands about datasets. */
@Command(
        name = "dataset",
        description = "Make, describe and list datasets.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DatasetImportCommand.class,
            DatasetPreviewCommand.class,
            DatasetInfoCommand.class,
            DatasetListCommand.class
        })
class DatasetCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Output output;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: dataset import, preview, info or list");
    }
}
