package org.pccd.launcher.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.run.JobFolder;
import org.pccd.run.RunFolder;
import org.pccd.run.Workers;

/** Tests with real worker processes, none of which outlives its test. */
@Timeout(180)
abstract class ProcessTest {
    @TempDir
    static Path folder;

    static Bench bench;
    private final List<JobFolder> jobs = new ArrayList<>();

    @BeforeAll
    static void prepare() {
        bench = new Bench(folder);
    }

    RunFolder run(String name, String... settings) {
        return watched(bench.run(name, settings));
    }

    RunFolder watched(RunFolder run) {
        jobs.add(run.job());
        return run;
    }

    JobFolder watched(JobFolder job) {
        jobs.add(job);
        return job;
    }

    @AfterEach
    void killWhatIsLeft() {
        for (JobFolder job : jobs) {
            if (job.status().state().live()) {
                Workers.kill(job);
            }
            Workers.awaitExit(job, 20);
        }
    }
}
