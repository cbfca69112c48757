package org.pccd.cli.internal;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pccd.run.SampleParts;
import org.pccd.run.SampleReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pccd gather}. */
@Command(
        name = "gather",
        description = "Bring the samples of all parts of pccd sample --parts together, when they are finished.")
class GatherCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Parameters(paramLabel = "DIR", description = "Folder that was given to pccd sample --out.")
    private Path folder;

    @Override
    public Integer call() {
        SampleReport report = SampleParts.gather(folder, SampleParts.open(folder));
        return output.result(report, text -> SampleCommand.print(report, folder, text));
    }
}
