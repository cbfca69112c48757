package org.pccd.cli.internal;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pccd.run.RunFolder;
import org.pccd.run.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd resume}. */
@Command(name = "resume", description = "Go on with a run from its newest good checkpoint.")
class ResumeCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Parameters(paramLabel = "R", description = "Run folder.")
    private Path run;

    @Mixin
    private WorkerOptions worker;

    @Option(names = "--detach", description = "Leave the worker to itself; pccd run follow shows it.")
    private boolean detach;

    @Override
    public Integer call() {
        RunFolder folder = RunFolder.open(run);
        output.check(worker::check);
        Workers.Options options = worker.options(folder.job());
        return detach
                ? RunStartCommand.start(output, folder.job(), options)
                : new TrainingReport(output, folder).train(options);
    }
}
