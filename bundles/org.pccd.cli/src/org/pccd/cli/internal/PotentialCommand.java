package org.pccd.cli.internal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pccd potential}. */
@Command(
        name = "potential",
        description = "Install, list and remove potentials, which compute energies and relax structures.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {PotentialInstallCommand.class, PotentialListCommand.class, PotentialRemoveCommand.class})
class PotentialCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Output output;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: potential install, list or remove");
    }
}
