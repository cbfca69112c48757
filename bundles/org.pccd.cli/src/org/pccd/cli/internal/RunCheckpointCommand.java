package org.pccd.cli.internal;

import java.util.List;
import java.util.concurrent.Callable;
import org.pccd.core.PccdException;
import org.pccd.run.Checkpoints;
import org.pccd.run.JobFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pccd run checkpoint}. */
@Command(name = "checkpoint", description = "Ask the worker of a run for a checkpoint now.")
class RunCheckpointCommand implements Callable<Integer> {
    record Result(String run, long step, String checkpoint) {}

    @Mixin
    private Output output;

    @Mixin
    private JobArgument argument;

    @Option(names = "--wait", defaultValue = "60", description = "Seconds to wait for it; default: ${DEFAULT-VALUE}.")
    private double seconds;

    @Override
    public Integer call() {
        JobFolder job = argument.withWorker();
        if (job.kind() != JobFolder.Kind.TRAIN) {
            throw new PccdException(job + " is no training: its work is safe with every sample.");
        }
        job.control().checkpoint();
        JobArgument.await(job, seconds, s -> !job.control().checkpointPending(), output);
        if (job.control().checkpointPending()) {
            throw new PccdException("There is no checkpoint after " + Math.round(seconds) + " s; the wish stays: "
                    + JobRow.sentence(job.status()));
        }
        List<Checkpoints.Stored> all = job.run().checkpoints().all();
        if (all.isEmpty()) {
            throw new PccdException("The worker of " + job + " has ended without a checkpoint.");
        }
        Result result = new Result(
                job.toString(), all.getLast().step(), all.getLast().folder().toString());
        return output.result(
                result, out -> out.println("Checkpoint of step " + result.step + ": " + result.checkpoint));
    }
}
