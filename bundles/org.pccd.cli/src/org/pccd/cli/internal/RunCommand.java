package org.pccd.cli.internal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pccd run}: a run, a sampling or a reconstruction and its worker. */
@Command(
        name = "run",
        description = "Start, follow, ask and stop the worker of a run, a sampling or a reconstruction.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "A worker is a process of its own: it goes on when this command, the terminal or the window is gone."
        },
        subcommands = {
            RunStartCommand.class,
            RunFollowCommand.class,
            RunPauseCommand.class,
            RunResumeCommand.class,
            RunStopCommand.class,
            RunCheckpointCommand.class,
            RunSamplesCommand.class,
            RunCurvesCommand.class,
            RunShowCommand.class,
            RunRankCommand.class,
            RunDiffCommand.class,
            RunDeleteCommand.class
        })
class RunCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Output output;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Missing command: run start, follow, pause, resume, stop, checkpoint, samples, curves, show, rank, diff"
                        + " or delete");
    }
}
