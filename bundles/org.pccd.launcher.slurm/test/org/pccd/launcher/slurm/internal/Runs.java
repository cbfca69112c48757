package org.pccd.launcher.slurm.internal;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetImporter;
import org.pccd.dataset.ImportSettings;
import org.pccd.run.DatasetTrainingData;
import org.pccd.run.JobFolder;
import org.pccd.run.JobWatch;
import org.pccd.run.Launch;
import org.pccd.run.Resources;
import org.pccd.run.RunConfiguration;
import org.pccd.run.RunFolder;
import org.pccd.run.RunStatus;
import org.pccd.run.Workers;

/** Makes runs of {@link CountingDenoiser} and waits for what becomes of them. */
final class Runs {
    private static final double PATIENCE_SECONDS = 90;

    private final Path folder;
    private final Path dataset;

    Runs(Path folder) {
        this.folder = folder;
        this.dataset = folder.resolve("dataset");
        System.setProperty("pccd.worker.options", "-XX:TieredStopAtLevel=1 -XX:ParallelGCThreads=1 -XX:-UsePerfData");
        List<Entry> entries = IntStream.range(0, 40)
                .mapToObj(i -> Entry.of("s" + i, structure(4 + 0.05 * i)))
                .toList();
        new DatasetImporter(ImportSettings.DEFAULT, Progress.NONE).importEntries("test", entries, dataset);
    }

    private static Structure structure(double a) {
        return new Structure(
                Lattice.fromParameters(a, a, a, 90, 90, 90),
                List.of(Site.of(Element.Cs, 0, 0, 0), Site.of(Element.Cl, 0.5, 0.5, 0.5)));
    }

    JobFolder make(String name, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "denoiser.id=counting",
                "training.batch=4",
                "training.steps=60",
                "training.validationEvery=20",
                "training.validationBatches=1",
                "training.checkpointEvery=10",
                "training.checkpointMinutes=0",
                "training.logEvery=5",
                "threads=1"));
        all.addAll(Arrays.asList(settings));
        RunConfiguration configuration;
        try (Dataset opened = Dataset.open(dataset)) {
            configuration = RunConfiguration.of("demo", opened, all);
        }
        try (DatasetTrainingData data = DatasetTrainingData.open(configuration, Progress.NONE)) {
            return RunFolder.create(folder.resolve(name), configuration, data).job();
        }
    }

    static Launch start(JobFolder job) {
        return Workers.start(job, new Workers.Options(Cluster.ID, false, new Resources(1, 128)))
                .orElseThrow();
    }

    static RunStatus await(JobFolder job, Predicate<RunStatus> wanted) throws IOException {
        JobWatch watch = new JobWatch(job);
        long end = System.nanoTime() + (long) (PATIENCE_SECONDS * TimeUnit.SECONDS.toNanos(1));
        RunStatus status = watch.status();
        while (!wanted.test(status)) {
            if (System.nanoTime() > end || !status.state().live()) {
                Path out = job.folder(job.launch().orElseThrow()).resolve("out.txt");
                return fail("waited too long or in vain: " + status + "\n"
                        + (Files.exists(out) ? Files.readString(out) : "no output"));
            }
            Workers.awaitExit(job, 0.1);
            status = watch.status();
        }
        return status;
    }

    static RunStatus await(JobFolder job, RunStatus.State state) throws IOException {
        return await(job, s -> s.state() == state);
    }

    /** The metrics without what depends on the clock. */
    static List<List<Object>> curve(JobFolder job) {
        return job.run().metrics().stream()
                .map(m -> Arrays.<Object>asList(m.step(), m.loss(), m.gradientNorm(), m.validationLoss()))
                .toList();
    }
}
