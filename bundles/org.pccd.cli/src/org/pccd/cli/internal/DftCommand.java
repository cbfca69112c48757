package org.pccd.cli.internal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pccd dft}: structures calculated by programs of density functional theory. */
@Command(
        name = "dft",
        description = "Calculate structures by density functional theory: ABINIT, Quantum ESPRESSO, VASP.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Jobs lie in a folder; workers take one after the other and go on when the terminal is gone. The state of",
            "a job is told from what the program says of its convergence."
        },
        subcommands = {
            DftPrepareCommand.class,
            DftRunCommand.class,
            DftStopCommand.class,
            DftStatusCommand.class,
            DftCollectCommand.class,
            DftCalculatorsCommand.class
        })
class DftCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Output output;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Missing command: dft prepare, run, stop, status, collect or calculators");
    }
}
