package org.pccd.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pccd.run.JobFolder;
import org.pccd.run.Jobs;
import org.pccd.run.Worker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd worker}: what a launcher starts. */
@Command(
        name = "worker",
        hidden = true,
        description = "Work on a job folder to its end, in this process. Launchers start this; people use pccd run.")
class WorkerCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Parameters(paramLabel = "FOLDER", description = "Folder of a run or another job.")
    private Path folder;

    @Option(names = "--launch", defaultValue = "0", description = "Number of the launch.")
    private int launch;

    @Override
    public Integer call() {
        return Worker.run(folder, launch, WorkerCommand::draw);
    }

    private static void draw(JobFolder job) {
        try {
            switch (job.kind()) {
                case TRAIN -> TrainingReport.lossFigure(job.run());
                case RECONSTRUCT ->
                    ReconstructCommand.write(job.run(), Jobs.reconstructed(job).orElseThrow());
                default -> {}
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
