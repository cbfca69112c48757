package org.pccd.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.pccd.dft.queue.DftBatch;
import org.pccd.dft.queue.DftQueue;
import org.pccd.run.JobFolder;
import org.pccd.run.Launcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd dft run}. */
@Command(
        name = "run",
        description = "Run what waits in a folder of DFT jobs, and go on with what was left.",
        footer = {
            "",
            "Left are jobs that were interrupted, relaxations that need more steps, and those that failed for a cause",
            "around them: a missing program, a full disk, a kill. Ctrl-C stops the workers; running again goes on."
        })
class DftRunCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Parameters(paramLabel = "DIR", description = "Folder made by pccd dft prepare.")
    private Path folder;

    @Option(names = "--jobs", defaultValue = "1", description = "Programs at a time; default: ${DEFAULT-VALUE}.")
    private int jobs;

    @Option(
            names = "--cores",
            defaultValue = "1",
            description = "Cores for each program, {cores} in its command; default: ${DEFAULT-VALUE}.")
    private int cores;

    @Option(
            names = "--launcher",
            defaultValue = Launcher.LOCAL,
            description = "local or slurm; default: ${DEFAULT-VALUE}.")
    private String launcher;

    @Option(names = "--retry", description = "Try those again, too, that failed or did not converge by themselves.")
    private boolean retry;

    @Option(names = "--detach", description = "Return at once; the workers go on.")
    private boolean detach;

    @Override
    public Integer call() {
        DftQueue.Options options = output.arguments(() -> new DftQueue.Options(jobs, cores, launcher, retry));
        DftBatch batch = DftBatch.open(folder);
        DftQueue queue = new DftQueue(batch);
        List<JobFolder> workers = queue.start(options);
        if (!detach && !workers.isEmpty()) {
            new DftFollower(output, batch, queue).follow(workers);
        }
        return DftStatusCommand.show(output, batch);
    }
}
