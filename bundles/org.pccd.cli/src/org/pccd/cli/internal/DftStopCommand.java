package org.pccd.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.pccd.dft.queue.DftBatch;
import org.pccd.dft.queue.DftQueue;
import org.pccd.run.JobFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pccd dft stop}. */
@Command(
        name = "stop",
        description = "Ask the workers of a folder of DFT jobs to end their programs and stop; pccd dft run goes on.")
class DftStopCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Parameters(paramLabel = "DIR", description = "Folder made by pccd dft prepare.")
    private Path folder;

    private record Result(String folder, int asked) {}

    @Override
    public Integer call() {
        DftQueue queue = new DftQueue(DftBatch.open(folder));
        List<JobFolder> live = queue.live();
        queue.stop();
        return output.result(
                new Result(folder.toString(), live.size()),
                text -> text.println("Asked " + live.size() + " workers to stop"));
    }
}
