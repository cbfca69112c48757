package org.pccd.cli.internal;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pccd.run.RunConfiguration;
import org.pccd.run.RunFolder;
import org.pccd.run.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pccd train}. */
@Command(
        name = "train",
        description = "Make a new run and train it.",
        footer = {"", "Ctrl-C writes a checkpoint and stops; pccd resume goes on from it with the same numbers."})
class TrainCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private WorkerOptions worker;

    @Option(names = "--detach", description = "Leave the worker to itself; pccd run follow shows it.")
    private boolean detach;

    @Mixin
    private ConfigurationOptions options;

    @Option(names = "--run", required = true, paramLabel = "R", description = "Run folder to make.")
    private Path run;

    @Option(names = "--create-only", description = "Make the run folder and start nothing; pccd run start does.")
    private boolean createOnly;

    @Override
    public Integer call() {
        RunConfiguration configuration = options.configuration(output);
        output.check(worker::check);
        RunFolder folder = RunFolder.create(run, configuration, output.progress());
        if (createOnly) {
            return JobArgument.print(output, folder.job(), folder.status());
        }
        Workers.Options how = worker.options(folder.job());
        return detach
                ? RunStartCommand.start(output, folder.job(), how)
                : new TrainingReport(output, folder).train(how);
    }
}
