package org.pccd.cli.internal;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pccd.run.DatasetTrainingData;
import org.pccd.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pccd resume}. */
@Command(name = "resume", description = "Go on with a run from its newest good checkpoint.")
class ResumeCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Parameters(paramLabel = "R", description = "Run folder.")
    private Path run;

    @Override
    public Integer call() {
        RunFolder folder = RunFolder.open(run);
        try (DatasetTrainingData data = DatasetTrainingData.open(folder.configuration(), output.progress())) {
            return new TrainingReport(output, folder).train(data);
        }
    }
}
