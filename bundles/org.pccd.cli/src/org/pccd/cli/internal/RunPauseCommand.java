package org.pccd.cli.internal;

import java.util.concurrent.Callable;
import org.pccd.run.JobFolder;
import org.pccd.run.RunStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pccd run pause}. */
@Command(
        name = "pause",
        description = "Ask the worker to write a checkpoint and wait between two steps; pccd run resume lets it go on.")
class RunPauseCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private JobArgument argument;

    @Option(names = "--wait", defaultValue = "60", description = "Seconds to wait for it; default: ${DEFAULT-VALUE}.")
    private double seconds;

    @Override
    public Integer call() {
        JobFolder job = argument.withWorker();
        job.control().pause();
        RunStatus status = JobArgument.await(job, seconds, s -> s.state() == RunStatus.State.PAUSED, output);
        return JobArgument.print(output, job, status);
    }
}
