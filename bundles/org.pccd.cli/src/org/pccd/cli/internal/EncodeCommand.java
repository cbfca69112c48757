package org.pccd.cli.internal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pccd encode}: the commands about encoders. */
@Command(
        name = "encode",
        description = "Examine representations.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {EncodeAuditCommand.class})
class EncodeCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Output output;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: encode audit");
    }
}
