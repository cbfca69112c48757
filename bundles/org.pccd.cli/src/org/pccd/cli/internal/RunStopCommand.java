package org.pccd.cli.internal;

import java.util.concurrent.Callable;
import org.pccd.core.PccdException;
import org.pccd.run.JobFolder;
import org.pccd.run.RunStatus;
import org.pccd.run.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pccd run stop}. */
@Command(
        name = "stop",
        description = "Stop the worker: ask it to write a checkpoint and end; after a while ask its process; at last"
                + " end the process.")
class RunStopCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private JobArgument argument;

    @Option(
            names = "--grace",
            defaultValue = "120",
            description = "Seconds for the checkpoint, before its process is ended; default: ${DEFAULT-VALUE}.")
    private double seconds;

    @Override
    public Integer call() {
        JobFolder job = argument.job();
        RunStatus status = Workers.cancel(job, seconds, output.progress());
        if (status.state().live()) {
            throw new PccdException("The worker of " + job + " did not end: " + JobRow.sentence(status));
        }
        return JobArgument.print(output, job, status);
    }
}
