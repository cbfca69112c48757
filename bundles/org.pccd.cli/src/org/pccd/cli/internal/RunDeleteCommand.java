package org.pccd.cli.internal;

import java.util.concurrent.Callable;
import org.pccd.core.PccdException;
import org.pccd.run.JobFolder;
import org.pccd.run.Jobs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pccd run delete}. */
@Command(name = "delete", description = "Delete a folder with checkpoints and samples, where no worker is at it.")
class RunDeleteCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private JobArgument argument;

    @Option(names = "--yes", description = "Do it; there is no way back.")
    private boolean yes;

    @Override
    public Integer call() {
        JobFolder job = argument.job();
        if (!yes) {
            throw new PccdException(job + " is kept: say --yes to delete it with all checkpoints and samples.");
        }
        Jobs.delete(job);
        return output.result(job.toString(), out -> out.println("Deleted " + job));
    }
}
