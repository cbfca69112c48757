package org.pccd.cli.internal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pccd plugin}: the commands about plugins. */
@Command(
        name = "plugin",
        description = "Install, list and remove plugins; begin one of your own.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PluginInstallCommand.class,
            PluginListCommand.class,
            PluginRemoveCommand.class,
            PluginNewCommand.class
        })
class PluginCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Output output;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: plugin install, list, remove or new");
    }
}
