package org.pccd.cli.internal;

import java.util.concurrent.Callable;
import org.pccd.run.JobFolder;
import org.pccd.run.RunStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pccd run follow}. */
@Command(
        name = "follow",
        description = "Show what the worker does until it ends. Ctrl-C ends the showing, not the worker.")
class RunFollowCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private JobArgument argument;

    @Override
    public Integer call() {
        JobFolder job = argument.job();
        RunStatus status = new Follower(output, job, false).follow();
        return JobArgument.print(output, job, status);
    }
}
