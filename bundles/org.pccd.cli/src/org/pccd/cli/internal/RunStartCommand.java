package org.pccd.cli.internal;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.pccd.run.JobFolder;
import org.pccd.run.Launch;
import org.pccd.run.RunStatus;
import org.pccd.run.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pccd run start}. */
@Command(
        name = "start",
        description = "Start a worker that goes on by itself; nothing happens where one is there already.")
class RunStartCommand implements Callable<Integer> {
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
        return start(output, job, worker.options(job));
    }

    /** Starts a worker and says how to follow it. */
    static int start(Output output, JobFolder job, Workers.Options options) {
        Optional<Launch> launch = Workers.start(job, options);
        RunStatus status = job.status();
        return output.result(new JobRow(job, status), out -> {
            if (launch.isEmpty()) {
                out.println(job + ": a worker is there already; " + JobRow.sentence(status));
                return;
            }
            out.println(
                    "Worker started for " + job + " by launcher " + launch.get().launcher() + ": "
                            + launch.get().resources().threads() + " threads, Java heap at most "
                            + launch.get().resources().heapMegabytes() + " MB.");
            out.println("  pccd run follow " + job);
        });
    }
}
