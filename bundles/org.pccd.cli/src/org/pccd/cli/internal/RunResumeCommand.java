package org.pccd.cli.internal;

import java.util.concurrent.Callable;
import org.pccd.run.JobFolder;
import org.pccd.run.RunStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pccd run resume}. */
@Command(
        name = "resume",
        description = "Let a paused worker go on, or start one anew where it was stopped, failed or lost.")
class RunResumeCommand implements Callable<Integer> {
    private static final double SECONDS = 10;

    @Mixin
    private Output output;

    @Mixin
    private JobArgument argument;

    @Mixin
    private WorkerOptions worker;

    @Override
    public Integer call() {
        JobFolder job = argument.job();
        output.check(worker::check);
        if (job.status().state().live()) {
            job.control().unpause();
            RunStatus status = JobArgument.await(job, SECONDS, s -> s.state() != RunStatus.State.PAUSED, output);
            return JobArgument.print(output, job, status);
        }
        return RunStartCommand.start(output, job, worker.options(job));
    }
}
