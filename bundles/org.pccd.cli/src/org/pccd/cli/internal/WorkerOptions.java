package org.pccd.cli.internal;

import org.pccd.core.Contributions;
import org.pccd.run.JobFolder;
import org.pccd.run.Launch;
import org.pccd.run.Launcher;
import org.pccd.run.Resources;
import org.pccd.run.Workers;
import picocli.CommandLine.Option;

/** How the worker is started; shared by all commands that start one. */
class WorkerOptions {
    @Option(names = "--launcher", defaultValue = Launcher.LOCAL, description = "Default: ${DEFAULT-VALUE}.")
    private String launcher = Launcher.LOCAL;

    @Option(names = "--queue", description = "Wait until fewer workers than the limit run on this machine.")
    private boolean queue;

    @Option(names = "--heap", paramLabel = "SIZE", description = "Java heap of the worker, such as 4g.")
    private String heap;

    @Option(
            names = "--worker-threads",
            paramLabel = "N",
            description = "Threads of the engine, in place of those of the run; the last digits depend on it.")
    private Integer threads;

    /** @throws org.pccd.core.PccdException where a value is not legal; asked before anything is made */
    void check() {
        Contributions.byId(Launcher.POINT, Launcher.class, launcher);
        changed(Resources.usual(1));
    }

    Workers.Options options(JobFolder job) {
        Resources resources = job.launch()
                .map(Launch::resources)
                .orElseGet(() -> Resources.usual(job.run().configuration().threads()));
        return new Workers.Options(launcher, queue, changed(resources));
    }

    private Resources changed(Resources usual) {
        Resources resources = heap == null ? usual : usual.withHeap(Resources.megabytes(heap));
        return threads == null ? resources : resources.withThreads(threads);
    }
}
